import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threaded } from '#app/imports/thread.ts'

function said(sourceId: string, parentSourceId: string | null, submittedAt = sourceId) {
  return { sourceId, parentSourceId, submittedAt }
}

function order(comments: ReturnType<typeof said>[]) {
  const { ordered, circular } = threaded(comments)
  return [ordered, circular].map((group) => group.map(({ sourceId }) => sourceId).join(''))
}

test('answers come after what they answer, and older comments first', () => {
  expect(order([said('c', 'b'), said('b', 'a'), said('d', null), said('a', null)])).toEqual([
    'adbc',
    '',
  ])
})

test('only those who go round in a circle are left out, not those who answer them', () => {
  const comments = [said('a', 'b'), said('b', 'a'), said('c', 'b'), said('d', 'c'), said('e', 'e')]
  expect(order(comments)).toEqual(['cd', 'abe'])
})

test('however comments answer each other, each has one place or none', () => {
  const ids = [...'abcdefgh']
  const parents = fc.array(fc.constantFrom(...ids, null), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(parents, (chosen) => {
      const comments = ids.map((id, index) => said(id, chosen[index] ?? null))
      const { ordered, circular } = threaded(comments)
      expect(ordered.length + circular.length).toBe(8)
      const left = new Set(circular.map(({ sourceId }) => sourceId))
      for (const [index, { parentSourceId }] of ordered.entries()) {
        const parent = ordered.findIndex(({ sourceId }) => sourceId === parentSourceId)
        expect(
          (parent < index && (parent >= 0 || left.has(parentSourceId ?? ''))) ||
            parentSourceId === null,
        ).toBe(true)
      }
    }),
  )
})

test('a hundred thousand answers in one long chain are put in order', () => {
  const chain = Array.from({ length: 100_000 }, (_, index) =>
    said(`${index}`, index === 0 ? null : `${index - 1}`, 'now'),
  )
  expect(threaded(chain.toReversed()).ordered).toHaveLength(100_000)
})
