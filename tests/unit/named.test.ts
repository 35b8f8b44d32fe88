import { expect, test } from 'vitest'
import { names } from '#app/moderation/named.ts'

test.each([
  'Moira Finch never answers.',
  'moira   FINCH!',
  'Why does Ms Finch decide?',
  'It was Finch’s idea.',
])('“%s” names Moira Finch', (text) => {
  expect(names(text, 'Moira Finch')).toBe(true)
})

test.each(['Moira is kind.', 'The finches are back in Mill Meadow.', '', 'Goldfinch Lane'])(
  '“%s” does not',
  (text) => {
    expect(names(text, 'Moira Finch')).toBe(false)
  },
)

test('a double surname is looked for whole, and accents do not hide it', () => {
  expect(names('The school bell rings at nine.', 'Tariq Aziz-Bell')).toBe(false)
  expect(names('Mr Aziz-Bell has read it.', 'Tariq Aziz-Bell')).toBe(true)
  expect(names('Ask Zielinski.', 'Marek Zieliński')).toBe(true)
})

test('a short surname is a word like any other', () => {
  expect(names('I read it on the bus.', 'Jo Bus')).toBe(false)
  expect(names('Ask Jo Bus.', 'Jo Bus')).toBe(true)
})
