import { sql } from 'kysely'
import type { Trx } from '#db/schema.ts'
import type { ReviewState } from '#db/schema/reviews.ts'

/** Keeps a review in one of these states until the transaction ends; false when it is in none of them. */
export async function holdReview(trx: Trx, review: { id: string }, states: ReviewState[]) {
  const held = await trx
    .updateTable('policy_review')
    .set({ state: sql`state` })
    .where('id', '=', review.id)
    .where('state', 'in', states)
    .executeTakeFirst()
  return held.numUpdatedRows === 1n
}
