import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP, isIPv4, isIPv6 } from 'node:net'
import { config } from './config.server.ts'
import { log } from './log.server.ts'
import { remember } from './remember.server.ts'

/** Stands for the network a request came from, for counting alone: the address cannot be read from it. */
export function callerOf(request: IncomingMessage) {
  const from = {
    address: request.socket.remoteAddress ?? '',
    forwarded: String(request.headers['x-forwarded-for'] ?? ''),
  }
  if (config.proxies === 0 && from.forwarded && !config.demo) warnOnce()
  const network = networkOf(addressOf(from, config.proxies))
  return createHmac('sha256', config.secret).update(`caller:${network}`).digest('base64url')
}

function warnOnce() {
  remember('proxy warning', () =>
    log.warn('requests come through a proxy but TRUST_PROXY is 0: all callers count as one'),
  )
}

type From = { address: string; forwarded: string }

/**
 * Each proxy adds at the end whom it heard from, so with two of ours the caller stands second from
 * the end; whatever is before that, the caller may have written.
 */
export function addressOf({ address, forwarded }: From, proxies: number) {
  const heard = forwarded.split(',').map((part) => part.trim())
  const caller = proxies === 0 ? undefined : heard.at(-proxies)
  return caller && isIP(caller) ? caller : address
}

/** An IPv4 address, or the first 64 bits of an IPv6 one: a household is given that many. */
export function networkOf(address: string) {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '')
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return 'unknown'
  return groupsOf(plain).slice(0, 4).join(':')
}

function groupsOf(address: string) {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const length = [...before, ...after].reduce((sum, part) => sum + (part.includes('.') ? 2 : 1), 0)
  const between = tail === undefined ? [] : Array<string>(8 - length).fill('0')
  return [...before, ...between, ...after].map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
}
