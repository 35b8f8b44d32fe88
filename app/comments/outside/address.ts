import { BlockList, isIP } from 'node:net'

const OURS = ['localhost', '127.0.0.1', '[::1]']

/** Networks that nobody outside can be reached in. */
const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6')
}

/** IPv4 written as IPv6 is judged as what it is. */
export function isPrivate(address: string) {
  const family = isIP(address)
  if (family === 0) return true
  return PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Named outright: a name that only turns out to be this machine is refused when it is looked up. */
export function isThisMachine({ hostname }: URL) {
  return OURS.includes(hostname)
}

/** What is wrong with an address to which residents' words would go; null when nothing is. */
export function faultOf(address: string) {
  if (!URL.canParse(address)) return 'Enter a whole address, such as https://check.example.gov.uk/'
  const url = new URL(address)
  if (url.username || url.password) return 'Leave the user name and password out of the address'
  if (isThisMachine(url)) return url.protocol.startsWith('http') ? null : ONLY_HTTPS
  if (url.protocol !== 'https:') return ONLY_HTTPS
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && isPrivate(host) ? 'The address must not be in a private network' : null
}

const ONLY_HTTPS = 'The address must begin with https://'
