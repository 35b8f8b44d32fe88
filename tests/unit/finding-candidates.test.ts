import { expect, test } from 'vitest'
import { newCandidates } from '#app/themes/candidate.ts'
import { wordsOf } from '#app/themes/words-of.server.ts'
import { hasNhsComments, nhsComments } from '../support/nhs-comments.ts'
import { codesFound } from '../support/suggesting.ts'

test('phrases that stand in the same comments are one candidate, with its count and its comments', () => {
  const candidates = newCandidates()
  const said = [
    'The evening bus never comes, and the last bus leaves at six.',
    'An evening bus would let me go to the library.',
    'Run the evening bus on Sundays.',
    'Reading groups for children are lovely.',
    'My children like the story time.',
    'I like the building as it is.',
  ]
  said.forEach((text, place) => candidates.add(`c${place}`, wordsOf(text)))
  const found = candidates.find()
  expect(found.every(({ count, members }) => count === members.length)).toBe(true)
  expect(found[0]?.phrases).toContain('evening bus')
  expect(found[0]?.members).toEqual(['c0', 'c1', 'c2'])
})

test('nothing said by fewer than three is a candidate', () => {
  const candidates = newCandidates()
  candidates.add('a', wordsOf('The fountain is broken.'))
  candidates.add('b', wordsOf('The fountain leaks.'))
  expect(candidates.find()).toEqual([])
})

test.skipIf(!hasNhsComments)(
  'before any coding, 30 candidates show some of the 20 commonest codes of the NHS comments',
  { timeout: 60_000 },
  () => {
    const found = codesFound(nhsComments().filter(({ text }) => text.length > 3))
    console.log(
      `Of the 20 commonest codes: ${found.half} are carried by half of a candidate, ` +
        `${found.third} by a third and half as often again as anywhere, ${found.leading} lead one.`,
    )
    expect(found.candidates).toBe(30)
    expect(found.half).toBeGreaterThanOrEqual(8)
  },
)

test.skipIf(hasNhsComments)('the NHS comments are not beside the repository', () => {
  console.log('Candidates were not measured: the NHS comments are not beside the repository.')
})
