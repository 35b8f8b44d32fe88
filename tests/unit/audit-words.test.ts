import { expect, test } from 'vitest'
import { actionInWords, detailInWords, isChapter } from '#app/audit/chapter.ts'

test('an action is read as words', () => {
  expect(actionInWords('person.claimed_legacy_identity')).toBe('Person claimed legacy identity')
})

test.each([
  ['{"state":"held","concerns":2}', 'state held, concerns 2'],
  ['{"why":"not_yours","needed":null}', 'why not yours'],
  [null, ''],
  ['not json', ''],
  ['"text"', ''],
])('the detail %s is read as "%s"', (detail, words) => {
  expect(detailInWords(detail)).toBe(words)
})

test('only chapters we know can be asked for', () => {
  expect(isChapter('comment')).toBe(true)
  expect(isChapter('toString')).toBe(false)
  expect(isChapter(null)).toBe(false)
})
