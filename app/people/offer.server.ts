import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import type { Vouched } from './ask-provider.server.ts'
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
  const secret = randomBytes(24).toString('base64url')
  await trx.deleteFrom('offered_identity').where('expires_at', '<=', rest.at).execute()
  await trx
    .insertInto('offered_identity')
    .values({
      id: newId(),
      secret_hash: hashOf(secret),
      person_id: person.id,
      other_person_id: other?.id ?? null,
      provider: provider.id,
      issuer: identity.issuer,
      subject: identity.subject,
      label: identity.label,
      name: identity.name,
      second_factor: provesTwice({ provider, identity }) ? 1 : 0,
      return_to: rest.returnTo,
      expires_at: after(rest.at, LASTS),
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
    .where('secret_hash', '=', hashOf(secret))
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

function hashOf(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}
