import type { Db, Trx } from '#db/schema.ts'
import type { EmailLinkTable } from '#db/schema/signing-in.ts'
import type { Selectable } from 'kysely'
import { handOver } from './adopt-kept.server.ts'
import { BY_EMAIL } from './by-email.ts'
import { onceMore } from '#app/platform/once-more.server.ts'
import { admit } from './come-back.server.ts'
import { endLinks, useLink } from './email-link.server.ts'
import { addCredential, newPerson } from './recognise.server.ts'

export type EmailLink = Selectable<EmailLinkTable>

type Using = { link: EmailLink; name: string; at: string }

export type SignedInByLink =
  { ok: true; cookie: string; stays: boolean } | { ok: false; why: 'spent' | 'closed' }

/**
 * Signs in whoever followed the link: the person who has confirmed this address, or a new one called
 * `name`. Refused when the link was used or replaced, or the account is disabled.
 */
export function signInByLink(db: Db, request: Request, using: Using): Promise<SignedInByLink> {
  return onceMore(() => db.transaction().execute((trx) => signInIn(trx, request, using)))
}

async function signInIn(trx: Trx, request: Request, using: Using): Promise<SignedInByLink> {
  const { link, name, at } = using
  if (!(await useLink(trx, { id: link.id, at }))) return { ok: false, why: 'spent' }
  await endLinks(trx, { address: link.address, purpose: 'sign_in', at })
  const known = await personAt(trx, link.address)
  if (known && known.disabled_at !== null) return { ok: false, why: 'closed' }
  const person = known ?? (await newPerson(trx, { name, email: link.address, at }))
  await noteLinkUsed(trx, { person, address: link.address, at })
  if (link.browser_hash) await handOver(trx, { browser: link.browser_hash, person })
  const admitted = await admit(trx, request, {
    person,
    provider: 'email',
    withSecondFactor: false,
    at,
  })
  return { ok: true, ...admitted }
}

/** Who has confirmed an address. */
export function personAt(db: Db, address: string) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'disabled_at'])
    .where('email', '=', address)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** The email link is a credential from its first use; one for an address they had before goes. */
async function noteLinkUsed(
  trx: Trx,
  { person, address, at }: { person: { id: string }; address: string; at: string },
) {
  const used = await trx
    .updateTable('credential')
    .set({ last_used_at: at })
    .where('issuer', '=', BY_EMAIL.issuer)
    .where('subject', '=', address)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (used.numUpdatedRows > 0n) return
  const identity = { issuer: BY_EMAIL.issuer, subject: address, label: address }
  await addCredential(trx, { person, provider: BY_EMAIL, identity, at })
}
