import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { stopTelling } from '#app/following/begin-telling.server.ts'

type Restoration = {
  publication: { id: string }
  member: { id: string; appointment: { id: string } }
  at: string
}

/** Puts a withdrawn publication of the member's own back, as it was; nobody else is told that it went. False when there is none. */
export async function restore(db: Db, restoration: Restoration) {
  return db.transaction().execute((trx) => restoreIn(trx, restoration))
}

async function restoreIn(trx: Trx, { publication, member, at }: Restoration) {
  const restored = await trx
    .updateTable('publication')
    .set({ withdrawn_at: null, withdrawn_reason: null })
    .where('id', '=', publication.id)
    .where('appointment_id', '=', member.appointment.id)
    .where('withdrawn_at', 'is not', null)
    .executeTakeFirst()
  if (restored.numUpdatedRows !== 1n) return false
  await stopTelling(trx, { publication, at })
  await recordEvent(trx, {
    action: 'publication.restored',
    actor: member,
    subject: publication,
    at,
  })
  return true
}
