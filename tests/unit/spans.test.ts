import { expect, test } from 'vitest'
import { chosenAfter, pieces, spanOf, spanOfChosen, wordSpans } from '#app/themes/span.ts'

const TEXT = 'Keep it open.\nKeep it  warm (on Sundays).'

const cut = (found: ReturnType<typeof spanOf>) =>
  found && { at: found.startsAt, words: TEXT.slice(found.startsAt, found.endsAt) }

test('words are found where they were selected, though they stand there twice', () => {
  const second = TEXT.lastIndexOf('Keep it')
  expect(cut(spanOf(TEXT, { words: 'Keep it', startsAt: second }))).toEqual({
    at: second,
    words: 'Keep it',
  })
})

test('words that were typed or copied are found at their first place, whatever the spaces between', () => {
  expect(cut(spanOf(TEXT, { words: ' Keep   it ', startsAt: null }))?.at).toBe(0)
  expect(cut(spanOf(TEXT, { words: 'it warm', startsAt: null }))?.words).toBe('it  warm')
  expect(cut(spanOf(TEXT, { words: '(on Sundays).', startsAt: 2 }))?.words).toBe('(on Sundays).')
})

test('words that do not stand there are found nowhere', () => {
  expect(spanOf(TEXT, { words: 'Close it', startsAt: null })).toBeNull()
  expect(spanOf(TEXT, { words: '   ', startsAt: null })).toBeNull()
  expect(spanOf(TEXT, { words: '.*', startsAt: 0 })).toBeNull()
})

test('spans that overlap are marked once, and nothing of the text is lost', () => {
  const marked = pieces('abcdef', [
    { startsAt: 1, endsAt: 4 },
    { startsAt: 3, endsAt: 5 },
  ])
  expect(marked.map(({ text }) => text).join('')).toBe('abcdef')
  expect(marked.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    'bc',
    'd',
    'e',
  ])
  const beyond = pieces('ab', [{ startsAt: 1, endsAt: 9 }])
  expect(beyond.map(({ text }) => text)).toEqual(['a', 'b'])
})

test('an arrow key chooses a word, with Shift several, and never past the ends', () => {
  const most = wordSpans(TEXT).length
  const first = chosenAfter(null, { by: 1, grows: false, most })
  expect(spanOfChosen(TEXT, first)).toEqual({ startsAt: 0, endsAt: 4 })
  const grown = chosenAfter(first, { by: 1, grows: true, most })
  expect(spanOfChosen(TEXT, grown)).toEqual({ startsAt: 0, endsAt: 7 })
  expect(chosenAfter(grown, { by: 1, grows: false, most })).toEqual({ from: 2, to: 2 })
  expect(chosenAfter(first, { by: -1, grows: false, most })).toEqual(first)
  const last = { from: most - 1, to: most - 1 }
  expect(chosenAfter(last, { by: 1, grows: true, most })).toEqual(last)
})

test('a selection that grew backwards is the same words', () => {
  expect(spanOfChosen(TEXT, { from: 2, to: 0 })).toEqual(spanOfChosen(TEXT, { from: 0, to: 2 }))
})
