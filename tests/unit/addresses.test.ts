import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { slugOf } from '#app/platform/slug.ts'

test.each([
  ['Parents’ view, 2026', 'parents-view-2026'],
  ["The mayor's café", 'the-mayors-cafe'],
  ['  --What now?--  ', 'what-now'],
  ['Дороги', ''],
  ['a'.repeat(200), 'a'.repeat(80)],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('%j becomes an address', (words, slug) => {
  expect(slugOf(words)).toBe(slug)
})

test('an address has nothing but letters, digits and single hyphens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(slugOf(words)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

test.each(['/account', '/publications/a?order=newest#comments', '/'])(
  'after signing in a person comes back to %s',
  (path) => {
    expect(safeReturn(path, '/account')).toBe(path)
  },
)

test.each([
  null,
  '',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'account',
  '/\t/evil.example',
  '/\n/evil.example',
  '/a\u0000b',
  '/a\\b',
  '///evil.example',
  ' //evil.example',
  ' /account',
  '/\r\nSet-Cookie: a=b',
  '/\u000b/evil.example',
  'data:text/html,x',
  'file:///etc/passwd',
  '\u2044\u2044evil.example',
  '@evil.example',
  '.evil.example',
  '\\/evil.example',
  '/\u0000//evil.example',
  'HTTPS://EVIL.EXAMPLE',
  'https:/evil.example',
  'https:\\\\evil.example',
  'blob:https://evil.example/1',
])('nobody is sent on to %j', (wanted) => {
  expect(safeReturn(wanted, '/account')).toBe('/account')
})

test.each([
  '/..//evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  '/%2f/evil.example',
  '/%5cevil.example',
  '/%2f%2fevil.example',
  '/@evil.example',
  '/:evil.example',
  '/;//evil.example',
  '/?//evil.example',
  '/#//evil.example',
  '/\u2028/evil.example',
  '/\uff0f/evil.example',
  '/%0d%0aLocation:%20https://evil.example',
])('nobody is sent to another site by %s', (wanted) => {
  const back = safeReturn(wanted, '/account')
  expect(new URL(back, 'https://talk.example.gov.uk').host).toBe('talk.example.gov.uk')
})

test('whatever is asked for, a person stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '\\',
    '..',
    '.',
    '%2e',
    '\t',
    'evil.example',
    '@',
    ':',
    '?',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const back = safeReturn(`/${pieces.join('')}`, '/account')
      expect(new URL(back, 'https://talk.example.gov.uk').host).toBe('talk.example.gov.uk')
    }),
    { numRuns: 2_000 },
  )
})

test('a place in a list is a time and an id', () => {
  expect(pageKeyFrom('2026-11-23T09:00:00.000Z~abc')).toEqual({
    at: '2026-11-23T09:00:00.000Z',
    id: 'abc',
  })
  for (const nonsense of [null, '', 'abc', '~abc', 'abc~']) expect(pageKeyFrom(nonsense)).toBeNull()
})
