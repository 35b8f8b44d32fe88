import type { Db, Trx } from '#db/schema.ts'
import { tellFollowers } from '#app/following/tell-followers.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Withdrawal = {
  publication: { id: string }
  reason: string
  member: { id: string }
  at: string
}

/** Takes a publication down for a public reason; its comments stay on record. False when it already was. */
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
  await tellFollowers(trx, {
    mail: 'publication-withdrawn',
    about: publication.id,
    event: `withdrawn:${publication.id}:${at}`,
    followersOf: [{ subject: 'publication', id: publication.id }],
    actor: member,
    at,
  })
  return true
}
