import { expect, test } from 'vitest'
import { wordDiff } from '#app/moderation/word-diff.ts'

const BEFORE = 'My neighbour Mr Pole parks his van across the gate.'
const AFTER = 'A neighbour parks a white van across the gate.'

function read(before: string, after: string) {
  const marks = { kept: '', gone: '-', new: '+' }
  return wordDiff(before, after).map(({ words, kind }) => `${marks[kind]}${words.trim()}`)
}

test('what was taken out and put in is told word by word', () => {
  expect(read(BEFORE, AFTER)).toEqual([
    '-My',
    '+A',
    'neighbour',
    '-Mr Pole',
    'parks',
    '-his',
    '+a white',
    'van across the gate.',
  ])
})

test.each([
  [BEFORE, AFTER],
  ['', AFTER],
  [BEFORE, ''],
  ['one\n\ntwo  three', 'one two\nthree'],
  ['word '.repeat(900), 'other '.repeat(700)],
])('neither text loses a character', (before, after) => {
  const changes = wordDiff(before, after)
  const without = (kind: string) =>
    changes
      .filter((change) => change.kind !== kind)
      .map(({ words }) => words)
      .join('')
  expect(without('new')).toBe(before)
  expect(without('gone')).toBe(after)
})
