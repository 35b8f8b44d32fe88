import type { Db, Trx } from '#db/schema.ts'
import { claimableIdentities } from '#db/queries/legacy-identities.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Claim = { identity: string; person: { id: string }; at: string }

/** Gives an imported identity, with its comments, to the person who confirmed its address. */
export async function claimLegacyIdentity(db: Db, claim: Claim) {
  return db.transaction().execute((trx) => claimIn(trx, claim))
}

async function claimIn(trx: Trx, { identity, person, at }: Claim) {
  const own = await claimableIdentities(trx, person.id)
  if (!own.some(({ id }) => id === identity)) return { ok: false } as const
  const claimed = await trx
    .updateTable('legacy_identity')
    .set({ person_id: person.id, claimed_at: at })
    .where('id', '=', identity)
    .where('person_id', 'is', null)
    .executeTakeFirst()
  if (claimed.numUpdatedRows !== 1n) return { ok: false } as const
  await trx
    .updateTable('comment')
    .set({ person_id: person.id })
    .where('legacy_identity_id', '=', identity)
    .where('appointment_id', 'is', null)
    .execute()
  await trx
    .updateTable('contribution')
    .set({ counts_as: person.id })
    .where('counts_as', '=', identity)
    .execute()
  await recordEvent(trx, {
    action: 'person.claimed_legacy_identity',
    actor: person,
    subject: { id: identity },
    at,
  })
  return { ok: true } as const
}
