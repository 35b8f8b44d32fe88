import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { Vouched } from './ask-provider.server.ts'
import type { ConfiguredProvider } from './providers.server.ts'

export type Recognised =
  | { known: 'person'; person: { id: string } }
  | { known: 'closed' }
  /** Nobody has this identity, but somebody has confirmed the same address: they are asked. */
  | { known: 'address'; person: { id: string } }
  | { known: 'nobody' }

type Asking = { identity: Vouched; provider: ConfiguredProvider; at: string }

/** Whose identity it is. The issuer and its subject say so, never an address. */
export async function recognise(trx: Trx, { identity, provider, at }: Asking): Promise<Recognised> {
  const credential = await credentialOf(trx, { identity, provider })
  if (!credential) return addressee(trx, identity)
  if (isBarred(credential)) return { known: 'closed' }
  await trx
    .updateTable('credential')
    .set({ last_used_at: at, issuer: identity.issuer, label: identity.label })
    .where('id', '=', credential.id)
    .execute()
  return { known: 'person', person: { id: credential.person_id } }
}

/** Credentials from before issuers were recorded are known by their provider until they are used. */
export function credentialOf(trx: Trx, { identity, provider }: Omit<Asking, 'at'>) {
  const issuers = [identity.issuer, `unrecorded:${provider.id}`]
  return (
    trx
      .selectFrom('credential')
      .innerJoin('person', 'person.id', 'credential.person_id')
      .select([
        'credential.id',
        'credential.person_id',
        'person.name',
        'person.closed_at',
        'person.disabled_at',
      ])
      .where('credential.issuer', 'in', issuers)
      .where('credential.subject', '=', identity.subject)
      // An address sorts before "unrecorded:", and whoever is on record comes first.
      .orderBy('credential.issuer')
      .executeTakeFirst()
  )
}

export function isBarred(person: { closed_at: string | null; disabled_at: string | null }) {
  return person.closed_at !== null || person.disabled_at !== null
}

async function addressee(trx: Trx, { confirmedEmail }: Vouched): Promise<Recognised> {
  if (!confirmedEmail) return { known: 'nobody' }
  const person = await trx
    .selectFrom('person')
    .select(['id', 'disabled_at'])
    .where('email', '=', confirmedEmail)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!person) return { known: 'nobody' }
  return person.disabled_at === null ? { known: 'address', person } : { known: 'closed' }
}

type Newcomer = { name: string; email: string | null; at: string }

/** Begins a person. Their address is a confirmed one that nobody else has, or none. */
export async function newPerson(trx: Trx, { name, email, at }: Newcomer) {
  const person = { id: newId() }
  await trx
    .insertInto('person')
    .values({
      ...person,
      name,
      email,
      email_confirmed_at: email ? at : null,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await recordEvent(trx, { action: 'person.began', actor: person, subject: person, at })
  return person
}

type Adding = {
  person: { id: string }
  provider: { id: string }
  identity: { issuer: string; subject: string; label: string }
  at: string
}

/** Gives a person one more way to sign in. */
export async function addCredential(trx: Trx, { person, provider, identity, at }: Adding) {
  const { issuer, subject, label } = identity
  const credential = { id: newId() }
  await trx
    .insertInto('credential')
    .values({
      ...credential,
      person_id: person.id,
      provider: provider.id,
      issuer,
      subject,
      label,
      created_at: at,
      last_used_at: at,
    })
    .execute()
  const detail = { provider: provider.id }
  await recordEvent(trx, {
    action: 'person.added_credential',
    actor: person,
    subject: person,
    detail,
    at,
  })
  return credential
}
