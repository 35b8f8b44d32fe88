import { sql } from 'kysely'
import type { ConsiderationState } from '#db/schema/comments.ts'
import type { Trx } from '#db/schema.ts'

type Step = {
  contribution: { id: string; comment_id: string | null }
  from: ConsiderationState[]
  to: Exclude<ConsiderationState, 'unread' | 'excluded'>
  officer: { id: string }
  at: string
}

/**
 * Takes a contribution on in the review, and the comment it is, which sums up how far it came in any.
 * Whoever does anything with it has read it; whatever changes after a colleague looked is to be
 * looked at again. False when it was in none of the states.
 */
export async function considerIn(trx: Trx, { contribution, from, to, officer, at }: Step) {
  const isVerified = to === 'verified'
  const changed = await trx
    .updateTable('contribution')
    .set({
      consideration: to,
      read_by: sql`coalesce(read_by, ${officer.id})`,
      read_at: sql`coalesce(read_at, ${at})`,
      verified_by: isVerified ? officer.id : null,
      verified_at: isVerified ? at : null,
    })
    .where('id', '=', contribution.id)
    .where('consideration', 'in', from)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return false
  if (contribution.comment_id) {
    await trx
      .updateTable('comment')
      .set({ consideration: to })
      .where('id', '=', contribution.comment_id)
      .where('consideration', 'in', from)
      .execute()
  }
  return true
}
