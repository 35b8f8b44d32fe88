import { packOf, themesRead } from '#db/queries/review-pack.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { readPack } from './pack.ts'
import { settleDecided } from './settle-decided.server.ts'

type Consideration = {
  review: { id: string; codeframe_id: string; decision_maker: string }
  member: { id: string; appointment: { id: string } }
  note: string
  at: string
}

export type Considered =
  | { ok: true }
  | { ok: false; why: 'not_decision_maker' | 'not_handed_over' | 'already' }
  | { ok: false; why: 'themes_unread'; themes: { id: string; name: string }[] }

/**
 * Records that the decision-maker has considered the pack: once, and only when every theme of it was
 * opened. From then on they may answer.
 */
export async function consider(db: Db, consideration: Consideration): Promise<Considered> {
  if (consideration.member.appointment.id !== consideration.review.decision_maker) {
    return { ok: false, why: 'not_decision_maker' }
  }
  return db.transaction().execute((trx) => considerIn(trx, consideration))
}

async function considerIn(
  trx: Trx,
  { review, member, note, at }: Consideration,
): Promise<Considered> {
  const record = await packOf(trx, review.id)
  if (!record) return { ok: false, why: 'not_handed_over' }
  const read = new Set((await themesRead(trx, record.id)).map(({ theme_id }) => theme_id))
  const unread = (readPack(record.pack)?.themes ?? []).filter(({ id }) => !read.has(id))
  if (unread.length > 0) {
    return { ok: false, why: 'themes_unread', themes: unread.map(({ id, name }) => ({ id, name })) }
  }
  const considered = await trx
    .updateTable('consideration_record')
    .set({ considered_by: member.id, considered_at: at, considered_note: note })
    .where('id', '=', record.id)
    .where('considered_at', 'is', null)
    .executeTakeFirst()
  if (considered.numUpdatedRows !== 1n) return { ok: false, why: 'already' }
  await recordEvent(trx, { action: 'review.considered', actor: member, subject: review, at })
  await settleDecided(trx, review)
  return { ok: true }
}
