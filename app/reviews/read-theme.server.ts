import { packOf } from '#db/queries/review-pack.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { readPack } from './pack.ts'

type Reading = {
  review: { id: string; decision_maker: string }
  theme: string
  member: { id: string; appointment: { id: string } }
  at: string
}

/** Marks a theme of the pack as read by whoever decides; false where it is not theirs, or not in it. */
export async function readTheme(db: Db, reading: Reading) {
  if (reading.member.appointment.id !== reading.review.decision_maker) return false
  return db.transaction().execute((trx) => readIn(trx, reading))
}

async function readIn(trx: Trx, { review, theme, member, at }: Reading) {
  const record = await packOf(trx, review.id)
  const pack = record && readPack(record.pack)
  if (!record || !pack?.themes.some(({ id }) => id === theme)) return false
  const marked = await trx
    .insertInto('theme_reading')
    .values({ record_id: record.id, theme_id: theme, read_by: member.id, read_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (marked.numInsertedOrUpdatedRows === 1n) {
    const detail = { theme }
    const action = 'review.theme_read'
    await recordEvent(trx, { action, actor: member, subject: review, detail, at })
  }
  return true
}
