import type { Selectable } from 'kysely'
import type { Db, Trx } from '#db/schema.ts'
import type { OfferedIdentityTable } from '#db/schema/signing-in.ts'
import { owe } from '#app/mail/owe.server.ts'
import { takeAddress } from './address.server.ts'
import { BY_EMAIL } from './by-email.ts'
import { onceMore } from '#app/platform/once-more.server.ts'
import { admit } from './come-back.server.ts'
import { followDirectory } from './follow-directory.server.ts'
import { nameFor } from './name-taken.server.ts'
import { providerCalled } from './providers.server.ts'
import { joinIn } from './join.server.ts'
import type { SaidOnce } from './said-once.ts'
import { takeOffer } from './offer.server.ts'
import { addCredential, newPerson } from './recognise.server.ts'

export type Offered = Selectable<OfferedIdentityTable>

type Answer = { offered: Offered; at: string }
export type Answered =
  { ok: true; cookie: string | null; said: SaidOnce[] } | { ok: false; why: 'answered' | 'staff' }

/** Yes, that is me: the identity, or the whole other account, joins the person. */
export function acceptOffer(db: Db, request: Request, answer: Answer): Promise<Answered> {
  return onceMore(() => db.transaction().execute((trx) => acceptIn(trx, request, answer)))
}

async function acceptIn(trx: Trx, request: Request, { offered, at }: Answer): Promise<Answered> {
  if (!(await takeOffer(trx, offered))) return { ok: false, why: 'answered' }
  if (await isSomebodys(trx, offered)) return { ok: false, why: 'answered' }
  const person = { id: offered.person_id }
  if (offered.other_person_id) {
    const joined = await joinIn(trx, { from: { id: offered.other_person_id }, to: person, at })
    if (!joined.ok) return joined
    if (offered.issuer === BY_EMAIL.issuer && offered.subject) {
      await takeAddress(trx, { person, address: offered.subject, at })
    }
    return { ok: true, cookie: null, said: ['joined'] }
  }
  const added = await addOffered(trx, { person, offered, at })
  if (added) await owe(trx, { mail: 'credential-added', to: person.id, about: added.id, at })
  const { cookie, stays } = await admitted(trx, request, { person, offered, at })
  return { ok: true, cookie, said: stays ? ['added', 'came_back'] : ['added'] }
}

/** No, that is somebody else: whoever asked begins anew, without the address. */
export function refuseOffer(db: Db, request: Request, answer: Answer): Promise<Answered> {
  return onceMore(() => db.transaction().execute((trx) => refuseIn(trx, request, answer)))
}

async function refuseIn(trx: Trx, request: Request, { offered, at }: Answer): Promise<Answered> {
  if (!(await takeOffer(trx, offered))) return { ok: false, why: 'answered' }
  if (offered.other_person_id) return { ok: true, cookie: null, said: ['apart'] }
  if (await isSomebodys(trx, offered)) return { ok: false, why: 'answered' }
  const name = await nameFor(trx, { name: offered.name, at })
  const person = await newPerson(trx, { name, email: null, at })
  await addOffered(trx, { person, offered, at })
  const { cookie } = await admitted(trx, request, { person, offered, at })
  return { ok: true, cookie, said: ['begun'] }
}

/** Asked in two browsers and answered in the other: whoever it is signs in as that person now. */
async function isSomebodys(trx: Trx, { other_person_id, issuer, subject }: Offered) {
  if (other_person_id || !issuer || !subject) return false
  const held = await trx
    .selectFrom('credential')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return held !== undefined
}

type Adding = Answer & { person: { id: string } }

async function addOffered(trx: Trx, { person, offered, at }: Adding) {
  const { provider, issuer, subject, label } = offered
  if (!issuer || !subject) return null
  const directory = providerCalled(provider)
  const groups = offered.directory_groups.split('\n')
  if (directory) await followDirectory(trx, { person, provider: directory, groups, at })
  const identity = { issuer, subject, label }
  return addCredential(trx, { person, provider: { id: provider }, identity, at })
}

function admitted(trx: Trx, request: Request, { person, offered, at }: Adding) {
  const withSecondFactor = offered.second_factor === 1
  return admit(trx, request, { person, provider: offered.provider, withSecondFactor, at })
}
