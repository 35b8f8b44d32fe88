import { randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { fingerprint } from '#app/platform/fingerprint.server.ts'
import type { Vouched } from './ask-provider.server.ts'
import { BY_EMAIL } from './by-email.ts'
import { provesTwice, type ConfiguredProvider } from './providers.server.ts'

const COOKIE = 'folkmoot-offer'
const LASTS = 15 * MINUTE

type Offer = {
  provider: ConfiguredProvider
  identity: Vouched
  person: { id: string }
  /** The account that has this identity already, shown by signing in with both. */
  other: { id: string } | null
  returnTo: string
  at: string
}

/** Keeps an identity while its owner is asked whether they are the person we think; answers the cookie. */
export async function offer(trx: Trx, { provider, identity, person, other, ...rest }: Offer) {
  const { issuer, subject, label, name, groups } = identity
  const secondFactor = provesTwice({ provider, identity })
  const offered = { provider: provider.id, issuer, subject, label, name, secondFactor, groups }
  return keepOffer(trx, { ...offered, person, other, ...rest })
}

type OfferedAddress = {
  address: string
  person: { id: string }
  /** Who has confirmed the same address. */
  other: { id: string; name: string }
  returnTo: string
  at: string
}

/** The same for an address that the signed-in person has confirmed, and another account has too. */
export async function offerAddress(trx: Trx, { address, other, ...rest }: OfferedAddress) {
  const { id: provider, issuer } = BY_EMAIL
  const offered = { provider, issuer, subject: address, label: address, name: other.name }
  return keepOffer(trx, { ...offered, secondFactor: false, groups: [], other, ...rest })
}

type Keeping = {
  provider: string
  issuer: string
  subject: string
  label: string
  name: string
  secondFactor: boolean
  groups: string[]
} & Pick<Offer, 'person' | 'other' | 'returnTo' | 'at'>

async function keepOffer(trx: Trx, { person, other, returnTo, at, ...of }: Keeping) {
  const secret = randomBytes(24).toString('base64url')
  await trx.deleteFrom('offered_identity').where('expires_at', '<=', at).execute()
  await trx
    .insertInto('offered_identity')
    .values({
      id: newId(),
      secret_hash: fingerprint(secret),
      person_id: person.id,
      other_person_id: other?.id ?? null,
      provider: of.provider,
      issuer: of.issuer,
      subject: of.subject,
      label: of.label,
      name: of.name,
      second_factor: of.secondFactor ? 1 : 0,
      directory_groups: of.groups.join('\n'),
      return_to: returnTo,
      expires_at: after(at, LASTS),
    })
    .execute()
  return setCookie(COOKIE, secret, LASTS / 1000)
}

/** What this browser was offered, unless a quarter of an hour has passed. */
export async function offeredTo(db: Db, { request, at }: { request: Request; at: string }) {
  const secret = cookieFrom(request, COOKIE)
  if (!secret) return undefined
  return db
    .selectFrom('offered_identity')
    .innerJoin('person', 'person.id', 'offered_identity.person_id')
    .selectAll('offered_identity')
    .select(['person.name as personName', 'person.email as personEmail'])
    .where('secret_hash', '=', fingerprint(secret))
    .where('expires_at', '>', at)
    .where('person.closed_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst()
}

/** Takes an offer off the table; false when it was answered meanwhile. */
export async function takeOffer(trx: Trx, { id }: { id: string }) {
  const taken = await trx.deleteFrom('offered_identity').where('id', '=', id).executeTakeFirst()
  return taken.numDeletedRows === 1n
}

export function forgetOffer() {
  return setCookie(COOKIE, '', 0)
}
