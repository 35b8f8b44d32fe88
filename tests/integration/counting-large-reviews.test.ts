import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { countedLately } from '#app/themes/counted-lately.server.ts'
import { newId } from '#db/id.ts'
import { aReview } from '../support/review.ts'

async function lettersIn(review: { id: string; officer: { id: string } }, count: number) {
  const at = '2026-11-02T09:00:00.000Z'
  for (let done = 0; done < count; done += 500) {
    const letters = Array.from({ length: Math.min(500, count - done) }, () => {
      const id = newId()
      const entered = { entered_by: review.officer.id, entered_at: at, counts_as: id }
      const said = { channel: 'letter' as const, body: 'Keep it.', received_on: '2026-11-02' }
      return { id, review_id: review.id, reference: `L-${id}`, ...said, ...entered }
    })
    await db.insertInto('contribution').values(letters).execute()
  }
}

/** How often it is counted for three readers at once and one after them. */
async function timesCounted(review: { id: string }) {
  let times = 0
  const asked = { review: review.id, named: review.id, count: async () => (times += 1) }
  await Promise.all([1, 2, 3].map(() => countedLately(db, asked)))
  await countedLately(db, asked)
  return times
}

test('a large review is counted once for many readers, a small one for each', async () => {
  const [small, large] = [await aReview(), await aReview()]
  await lettersIn(small, 5_000)
  await lettersIn(large, 5_001)
  expect(await timesCounted(small)).toBe(4)
  expect(await timesCounted(large)).toBe(1)
})

test('a count that failed is tried again', async () => {
  const review = await aReview()
  await lettersIn(review, 5_001)
  const failing = { review: review.id, named: 'failing', count: () => Promise.reject(new Error()) }
  await expect(countedLately(db, failing)).rejects.toThrow()
  expect(await countedLately(db, { ...failing, count: async () => 'counted' })).toBe('counted')
})
