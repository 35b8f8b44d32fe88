import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { beginTelling, stopTelling } from '#app/following/begin-telling.server.ts'

type Withdrawal = {
  publication: { id: string }
  reason: string
  member: { id: string }
  at: string
}

/**
 * Takes a publication down for a public reason; its comments stay on record. Whoever was not told of
 * its editions yet is told of this alone. False when it already was.
 */
export async function withdraw(db: Db, withdrawal: Withdrawal) {
  return db.transaction().execute((trx) => withdrawIn(trx, withdrawal))
}

async function withdrawIn(trx: Trx, { publication, reason, member, at }: Withdrawal) {
  const withdrawn = await trx
    .updateTable('publication')
    .set({ withdrawn_at: at, withdrawn_reason: reason })
    .where('id', '=', publication.id)
    .where('withdrawn_at', 'is', null)
    .where('edition', 'is not', null)
    .executeTakeFirst()
  if (withdrawn.numUpdatedRows !== 1n) return false
  await recordEvent(trx, {
    action: 'publication.withdrawn',
    actor: member,
    subject: publication,
    at,
  })
  await stopTelling(trx, { publication, at })
  const told = { about: publication.id, tells: 'withdrawn', publication } as const
  await beginTelling(trx, { ...told, by: member, at })
  return true
}
