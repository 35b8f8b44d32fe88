import { expect, test } from 'vitest'
import { words } from '#app/platform/parse-form.ts'

const read = (text: string) => words({ longest: 500, tooLong: 'Too long' }).parse(text)

test.each([
  ['pay \u202edrow\u202c now', 'pay drow now'],
  ['\u2066isolated\u2069', 'isolated'],
  ['left\u200e and right\u200f', 'left and right'],
  ['id\u200biot, \u2060 again\ufeff', 'idiot,  again'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['tag\u{e0041}\u{e0042} gone', 'tag gone'],
])('%j is taken in as %j', (typed, taken) => {
  expect(read(typed)).toBe(taken)
})

test.each([
  'A family 👨‍👩‍👧‍👦 and a heart ❤️',
  'مرحبا بالعالم',
  'می‌خواهم',
  'क्‍ष',
  'Tŷ’r gŵr yn Llanfair 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
])('%j is left as it is', (typed) => {
  expect(read(typed)).toBe(typed)
})
