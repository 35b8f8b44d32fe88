import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Consideration = {
  review: { id: string; decision_maker: string }
  member: { id: string; appointment: { id: string } }
  note: string
  at: string
}

export type Considered = { ok: boolean }

/** Records that the decision-maker has considered the pack. Refused to anyone else, and the second time. */
export async function consider(db: Db, consideration: Consideration): Promise<Considered> {
  if (consideration.member.appointment.id !== consideration.review.decision_maker) {
    return { ok: false }
  }
  return db.transaction().execute((trx) => considerIn(trx, consideration))
}

async function considerIn(trx: Trx, { review, member, note, at }: Consideration) {
  const considered = await trx
    .updateTable('consideration_record')
    .set({ considered_by: member.id, considered_at: at, considered_note: note })
    .where('review_id', '=', review.id)
    .where('considered_at', 'is', null)
    .executeTakeFirst()
  if (considered.numUpdatedRows !== 1n) return { ok: false }
  await recordEvent(trx, { action: 'review.considered', actor: member, subject: review, at })
  return { ok: true }
}
