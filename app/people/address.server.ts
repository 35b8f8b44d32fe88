import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { BY_EMAIL } from './by-email.ts'
import { useLink } from './email-link.server.ts'
import { offerAddress } from './offer.server.ts'
import { addCredential } from './recognise.server.ts'
import { personAt } from './sign-in-by-link.server.ts'

type Confirming = {
  link: { id: string; address: string; person_id: string | null; return_to: string }
  person: { id: string }
  at: string
}

export type Confirmed =
  | { ok: true; next: 'on' }
  /** Somebody else's account has the address: the cookie holds the question whether to join them. */
  | { ok: true; next: 'is_it_you'; cookie: string }
  | { ok: false; why: 'spent' | 'not_yours' | 'closed' }

/**
 * Makes the address of a link the person's, or asks whether the account that has it is theirs too.
 * Refused when the link was used or replaced, when another account asked for it, and when the account
 * that has the address is disabled.
 */
export function confirmAddress(db: Db, confirming: Confirming): Promise<Confirmed> {
  return db.transaction().execute((trx) => confirmIn(trx, confirming))
}

async function confirmIn(trx: Trx, { link, person, at }: Confirming): Promise<Confirmed> {
  if (link.person_id !== person.id) return { ok: false, why: 'not_yours' }
  if (!(await useLink(trx, { id: link.id, at }))) return { ok: false, why: 'spent' }
  const { address, return_to: returnTo } = link
  const other = await personAt(trx, address)
  if (other && other.id !== person.id) {
    if (other.disabled_at !== null) return { ok: false, why: 'closed' }
    const cookie = await offerAddress(trx, { address, person, other, returnTo, at })
    return { ok: true, next: 'is_it_you', cookie }
  }
  await takeAddress(trx, { person, address, at })
  return { ok: true, next: 'on' }
}

type Taking = { person: { id: string }; address: string; at: string }

/** Writes a confirmed address that nobody else has, and tells the address before it. */
export async function takeAddress(trx: Trx, { person, address, at }: Taking) {
  const before = await addressOf(trx, person.id)
  if (before === address) return
  await trx
    .updateTable('person')
    .set({ email: address, email_confirmed_at: at, updated_at: at })
    .where('id', '=', person.id)
    .execute()
  if (await forgetLinkCredential(trx, person.id)) {
    const identity = { issuer: BY_EMAIL.issuer, subject: address, label: address }
    await addCredential(trx, { person, provider: BY_EMAIL, identity, at })
  }
  await recordEvent(trx, { action: 'person.changed_address', actor: person, subject: person, at })
  if (before) await owe(trx, { mail: 'address-changed', toAddress: before, about: newId(), at })
}

type Removing = { person: { id: string }; at: string }
export type Removed = { ok: true } | { ok: false; why: 'no_address' | 'only_way_in' }

/** Takes a person's address away. Refused while a link to it is their only way to sign in. */
export function removeAddress(db: Db, removing: Removing): Promise<Removed> {
  return db.transaction().execute((trx) => removeIn(trx, removing))
}

async function removeIn(trx: Trx, { person, at }: Removing): Promise<Removed> {
  // Taken first, so that nobody removes their other way in at the same moment.
  await trx.updateTable('person').set({ updated_at: at }).where('id', '=', person.id).execute()
  const before = await addressOf(trx, person.id)
  if (!before) return { ok: false, why: 'no_address' }
  if (!(await hasOtherWayIn(trx, person.id))) return { ok: false, why: 'only_way_in' }
  await trx
    .updateTable('person')
    .set({ email: null, email_confirmed_at: null, updated_at: at })
    .where('id', '=', person.id)
    .execute()
  await forgetLinkCredential(trx, person.id)
  await recordEvent(trx, { action: 'person.removed_address', actor: person, subject: person, at })
  await owe(trx, { mail: 'address-removed', toAddress: before, about: newId(), at })
  return { ok: true }
}

/** Whether a person can sign in by something else than a link to their address, also when providers that leave have left. */
export async function hasOtherWayIn(db: Db, person: string) {
  const credential = await db
    .selectFrom('credential')
    .select('id')
    .where('person_id', '=', person)
    .where('issuer', '<>', BY_EMAIL.issuer)
    .where('provider', 'not in', (leaving) =>
      leaving.selectFrom('provider_removal').select('provider').where('cancelled_at', 'is', null),
    )
    .limit(1)
    .executeTakeFirst()
  return credential !== undefined
}

async function addressOf(trx: Trx, person: string) {
  const { email } = await trx
    .selectFrom('person')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return email
}

async function forgetLinkCredential(trx: Trx, person: string) {
  const gone = await trx
    .deleteFrom('credential')
    .where('person_id', '=', person)
    .where('issuer', '=', BY_EMAIL.issuer)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
