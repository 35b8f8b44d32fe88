import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-callers-'))
process.env.DATA_FOLDER = folder
const { addressOf, networkOf } = await import('#app/platform/caller.server.ts')

afterAll(() => rmSync(folder, { recursive: true }))

const socket = '198.51.100.7'

test.each([
  { proxies: 0, forwarded: '192.0.2.1', found: socket },
  { proxies: 1, forwarded: '192.0.2.1', found: '192.0.2.1' },
  { proxies: 1, forwarded: '203.0.113.99, 192.0.2.1', found: '192.0.2.1' },
  { proxies: 2, forwarded: '203.0.113.99, 192.0.2.1, 10.0.0.3', found: '192.0.2.1' },
  { proxies: 1, forwarded: '', found: socket },
  { proxies: 2, forwarded: '192.0.2.1', found: socket },
  { proxies: 1, forwarded: 'unknown', found: socket },
  { proxies: 1, forwarded: '192.0.2.1"; drop', found: socket },
])(
  'behind $proxies proxies, "$forwarded" was sent from $found',
  ({ proxies, forwarded, found }) => {
    expect(addressOf({ address: socket, forwarded }, proxies)).toBe(found)
  },
)

test.each([
  ['192.0.2.17', '192.0.2.17'],
  ['::ffff:192.0.2.17', '192.0.2.17'],
  ['2001:db8:a:b:1:2:3:4', '2001:db8:a:b'],
  ['2001:0DB8:000a:b::1', '2001:db8:a:b'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['64:ff9b::192.0.2.17', '64:ff9b:0:0'],
  ['', 'unknown'],
  ['not an address', 'unknown'],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('two houses are two networks, and two rooms of one house are one', () => {
  expect(networkOf('2001:db8:a:b::1')).toBe(networkOf('2001:db8:a:b:ffff::9'))
  expect(networkOf('2001:db8:a:b::1')).not.toBe(networkOf('2001:db8:a:c::1'))
})
