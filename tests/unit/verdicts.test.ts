import { expect, test } from 'vitest'
import { stateAfter, verdictsOpenFor } from '#app/moderation/decision.ts'
import { canBeRevised, canBeWithdrawn, shownAs } from '#app/comments/comment.ts'
import type { PublicationState } from '#db/schema/comments.ts'

const AT = '2026-11-03T09:00:00.000Z'
const STATES: PublicationState[] = [
  'held',
  'published',
  'returned',
  'lapsed',
  'withheld',
  'removed',
  'withdrawn',
]

test.each([
  ['publish', 'published'],
  ['return', 'returned'],
  ['withhold', 'withheld'],
  ['remove', 'removed'],
  ['hold', 'held'],
] as const)('to %s leaves a comment %s', (verdict, state) => {
  expect(stateAfter(verdict)).toBe(state)
})

test.each([
  ['a held comment', 'held', null, AT, ['publish', 'return', 'withhold']],
  ['a held comment that was public before', 'held', AT, AT, ['publish', 'return', 'remove']],
  [
    'a published comment nobody has read',
    'published',
    AT,
    AT,
    ['publish', 'return', 'remove', 'hold'],
  ],
  ['a published comment that was read', 'published', AT, null, ['return', 'remove', 'hold']],
  ['a returned comment', 'returned', null, null, ['publish', 'withhold', 'hold']],
  ['a returned comment that was public', 'returned', AT, null, ['publish', 'remove', 'hold']],
  ['a withheld comment', 'withheld', null, null, ['publish', 'return', 'hold']],
  ['a removed comment', 'removed', AT, null, ['publish', 'return', 'hold']],
  ['a withdrawn comment', 'withdrawn', AT, null, []],
  ['a withdrawn comment that was never public', 'withdrawn', null, null, []],
  ['a lapsed comment', 'lapsed', null, null, ['publish', 'withhold', 'hold']],
] as const)('what is open for %s', (_, state, published_at, waiting_since, open) => {
  expect(verdictsOpenFor({ state, published_at, waiting_since })).toEqual(open)
})

test.each([
  ['held', null, false, 'nothing'],
  ['held', AT, false, 'placeholder'],
  ['published', AT, false, 'text'],
  ['published', AT, true, 'text'],
  ['returned', null, true, 'nothing'],
  ['returned', AT, false, 'placeholder'],
  ['lapsed', null, true, 'nothing'],
  ['lapsed', AT, false, 'placeholder'],
  ['withheld', null, true, 'placeholder'],
  ['withheld', null, false, 'nothing'],
  ['removed', AT, false, 'placeholder'],
  ['removed', AT, true, 'placeholder'],
  ['withdrawn', null, true, 'nothing'],
  ['withdrawn', AT, false, 'placeholder'],
] as const)(
  'a %s comment published %s, rule %s, stands as %s',
  (state, published_at, rule, shown) => {
    expect(shownAs({ state, published_at }, rule)).toBe(shown)
  },
)

test('only a published comment shows its text', () => {
  for (const state of STATES.filter((name) => name !== 'published')) {
    for (const published_at of [null, AT]) {
      for (const rule of [true, false]) {
        expect(shownAs({ state, published_at }, rule)).not.toBe('text')
      }
    }
  }
})

test('an author may take back what stands or waits, and change what was returned', () => {
  const withdrawable = STATES.filter((state) => canBeWithdrawn({ state }))
  expect(withdrawable).toEqual(['held', 'published', 'returned'])
  const submitted_at = '2026-11-02T09:00:00.000Z'
  const revisable = (now: string) =>
    STATES.filter((state) => canBeRevised({ state, submitted_at }, now))
  expect(revisable('2026-11-02T09:15:00.000Z')).toEqual(['returned'])
  expect(revisable('2026-11-02T09:14:59.999Z').toSorted()).toEqual([
    'held',
    'published',
    'returned',
  ])
})
