import { expect, test } from 'vitest'
import { isLinkKey, linkKey } from '#app/platform/link-key.server.ts'

test('a link opens what it was made for', () => {
  expect(isLinkKey('unsubscribe', 'a', linkKey('unsubscribe', 'a'))).toBe(true)
  expect(linkKey('unsubscribe', 'a')).toMatch(/^[\w-]{43}$/)
})

test('a link opens nothing else, for nobody else', () => {
  expect(isLinkKey('unsubscribe', 'b', linkKey('unsubscribe', 'a'))).toBe(false)
  expect(isLinkKey('confirm-follow', 'a', linkKey('unsubscribe', 'a'))).toBe(false)
})

test.each(['', 'short', 'é'.repeat(43), 'x'.repeat(5_000)])('%j opens nothing', (given) => {
  expect(isLinkKey('unsubscribe', 'a', given)).toBe(false)
})
