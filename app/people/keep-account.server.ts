import type { Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

/** Somebody who asked for their account to be closed has come back: it stays. False when nobody had asked. */
export async function keepAccount(
  trx: Trx,
  { person, at }: { person: { id: string }; at: string },
) {
  const kept = await trx
    .updateTable('person')
    .set({ closes_at: null })
    .where('id', '=', person.id)
    .where('closes_at', 'is not', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (kept.numUpdatedRows !== 1n) return false
  await recordEvent(trx, { action: 'person.kept_account', actor: person, subject: person, at })
  return true
}
