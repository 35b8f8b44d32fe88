import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'

type Removing = {
  person: { id: string; session: { id: string } }
  credential: string
  at: string
}

export type Removed = { ok: true } | { ok: false; why: 'unknown' | 'last' }

/**
 * Takes a way to sign in from a person, with the other sessions it opened, and tells them. Refused for the last one of somebody
 * without a confirmed address, and for the email link, which goes with the address.
 */
export function removeCredential(db: Db, removing: Removing): Promise<Removed> {
  return db.transaction().execute((trx) => removeIn(trx, removing))
}

async function removeIn(trx: Trx, { person, credential, at }: Removing): Promise<Removed> {
  // Taken first, so that two removals at once, of the address too, cannot both find the other left.
  const { email } = await trx
    .updateTable('person')
    .set({ updated_at: at })
    .where('id', '=', person.id)
    .returning('email')
    .executeTakeFirstOrThrow()
  const own = await trx
    .selectFrom('credential')
    .select(['id', 'provider'])
    .where('person_id', '=', person.id)
    .execute()
  const found = own.find(({ id, provider }) => id === credential && provider !== 'email')
  if (!found) return { ok: false, why: 'unknown' }
  if (own.length === 1 && !email) return { ok: false, why: 'last' }
  await trx.deleteFrom('credential').where('id', '=', credential).execute()
  await trx
    .deleteFrom('session')
    .where('person_id', '=', person.id)
    .where('provider', '=', found.provider)
    .where('id', '<>', person.session.id)
    .execute()
  const detail = { provider: found.provider }
  await recordEvent(trx, {
    action: 'person.removed_credential',
    actor: person,
    subject: person,
    detail,
    at,
  })
  const about = `${found.provider}:${credential}`
  await owe(trx, { mail: 'credential-removed', to: person.id, about, at })
  return { ok: true }
}
