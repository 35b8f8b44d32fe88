import { expect, test } from 'vitest'
import { displayName } from '#app/people/display-name.ts'

test('a name with a line break or a hidden character is one plain line', () => {
  expect(displayName('Dev\r\nBcc: all@example.org')).toBe('Dev Bcc: all@example.org')
  expect(displayName('abc\u202ecba')).toBe('abc cba')
})

test('a person without a name, or with one of nothing but spaces, is a resident', () => {
  for (const nothing of ['', '   ', '\u200b', undefined, 7]) {
    expect(displayName(nothing)).toBe('A resident')
  }
})

test('a very long name is cut where the database would refuse it', () => {
  expect([...displayName('é'.repeat(500))]).toHaveLength(120)
})
