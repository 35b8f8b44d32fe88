import { themesLackingDisposition } from '#db/queries/dispositions.server.ts'
import type { Trx } from '#db/schema.ts'

/** A review is decided once it was considered and no theme that is owed an answer lacks one. */
export async function settleDecided(trx: Trx, review: { id: string; codeframe_id: string }) {
  const lacking = await themesLackingDisposition(trx, review.codeframe_id)
  if (lacking.length > 0) return
  await trx
    .updateTable('policy_review')
    .set({ state: 'decided' })
    .where('id', '=', review.id)
    .where('state', '=', 'with_decision_maker')
    .execute()
}
