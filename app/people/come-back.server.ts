import { hasSecondFactor } from '#db/queries/people.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { onceMore } from '#app/platform/once-more.server.ts'
import type { Vouched } from './ask-provider.server.ts'
import { adoptKept } from './adopt-kept.server.ts'
import { followDirectory } from './follow-directory.server.ts'
import { nameFor } from './name-taken.server.ts'
import { offer } from './offer.server.ts'
import { provesTwice, type ConfiguredProvider } from './providers.server.ts'
import { keepAccount } from './keep-account.server.ts'
import { addCredential, credentialOf, isBarred, newPerson, recognise } from './recognise.server.ts'
import { openSession, proveSession } from './sessions.server.ts'
import type { Viewer } from './person.ts'

type Return = {
  provider: ConfiguredProvider
  identity: Vouched
  returnTo: string
  at: string
}

export type CameBack =
  | { ok: true; cookie: string; next: 'on' | 'is_it_you'; stays: boolean }
  | { ok: false; why: 'closed' | 'someone_else' | 'not_known' }

/** Signs in whoever a provider vouches for; asks first when only an address says who that is. */
export function signInWith(db: Db, request: Request, came: Return): Promise<CameBack> {
  return onceMore(() => db.transaction().execute((trx) => signInIn(trx, request, came)))
}

async function signInIn(trx: Trx, request: Request, came: Return): Promise<CameBack> {
  const { provider, identity, at } = came
  const found = await recognise(trx, came)
  if (found.known === 'closed') return { ok: false, why: 'closed' }
  if (found.known === 'address') {
    const cookie = await offer(trx, { ...came, person: found.person, other: null })
    return { ok: true, cookie, next: 'is_it_you', stays: false }
  }
  const person = found.known === 'person' ? found.person : await begin(trx, came)
  await followDirectory(trx, { person, provider, groups: identity.groups, at })
  const admitted = await admit(trx, request, {
    person,
    provider: provider.id,
    withSecondFactor: provesTwice(came),
    at,
  })
  return { ok: true, ...admitted, next: 'on' }
}

async function begin(trx: Trx, { provider, identity, at }: Return) {
  const name = await nameFor(trx, { name: identity.name, at })
  const person = await newPerson(trx, { name, email: identity.confirmedEmail, at })
  await addCredential(trx, { person, provider, identity, at })
  return person
}

type Admission = { person: { id: string }; provider: string; withSecondFactor: boolean; at: string }

/** Opens the session, with the words this browser typed before; `stays` when that keeps a closing account open. */
export async function admit(trx: Trx, request: Request, admission: Admission) {
  const { person, provider, withSecondFactor, at } = admission
  await adoptKept(trx, { request, person })
  const stays = await keepAccount(trx, { person, at })
  const detail = { provider, second_factor: withSecondFactor ? 1 : 0 }
  await recordEvent(trx, { action: 'person.signed_in', actor: person, subject: person, detail, at })
  return { cookie: await openSession(trx, request, admission), stays }
}

type Signed = Return & { viewer: Viewer; personId: string }

/** Adds a credential to the signed-in person; one that another account has leads to a question. */
export function addCredentialWith(db: Db, signed: Signed): Promise<CameBack> {
  return onceMore(() => db.transaction().execute((trx) => addIn(trx, signed)))
}

async function addIn(trx: Trx, signed: Signed): Promise<CameBack> {
  const { viewer, personId, provider, identity, at } = signed
  if (viewer.id !== personId) return { ok: false, why: 'someone_else' }
  const held = await credentialOf(trx, signed)
  if (held && isBarred(held)) return { ok: false, why: 'closed' }
  if (held && held.person_id !== viewer.id) {
    const other = { id: held.person_id }
    const cookie = await offer(trx, { ...signed, person: viewer, other })
    return { ok: true, cookie, next: 'is_it_you', stays: false }
  }
  if (!held) {
    const { id: about } = await addCredential(trx, { person: viewer, provider, identity, at })
    await owe(trx, { mail: 'credential-added', to: viewer.id, about, at })
  }
  return { ok: true, cookie: '', next: 'on', stays: false }
}

/** The signed-in person has shown again who they are; the session gets a new token. */
export function proveWith(db: Db, signed: Signed): Promise<CameBack> {
  return db.transaction().execute((trx) => proveIn(trx, signed))
}

async function proveIn(trx: Trx, signed: Signed): Promise<CameBack> {
  const { viewer, personId, at } = signed
  const held = await credentialOf(trx, signed)
  if (viewer.id !== personId) return { ok: false, why: 'someone_else' }
  if (held?.person_id !== viewer.id) return { ok: false, why: 'not_known' }
  if (!provesTwice(signed) && (await hasSecondFactor(trx, viewer.id))) {
    return { ok: false, why: 'not_known' }
  }
  const { id: session } = viewer.session
  const cookie = await proveSession(trx, { session, secondFactor: provesTwice(signed), at })
  return { ok: true, cookie, next: 'on', stays: false }
}
