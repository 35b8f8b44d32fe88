import { newId } from '#db/id.ts'
import type { EmailLinkPurpose } from '#db/schema/signing-in.ts'
import type { Db, Trx } from '#db/schema.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'

export const LINK_LASTS = 15 * MINUTE

type Wanted = {
  address: string
  purpose: EmailLinkPurpose
  /** Who confirms an address or shows again who they are; nobody when signing in. */
  person: { id: string } | null
  returnTo: string
  /** Whose kept words go to whoever follows it. */
  browser: string | null
  /** The browser that asks to sign in, as a hash. */
  asker?: string
  at: string
}

/** Sends a link that counts once, for 15 minutes; an earlier one from the same browser, or the same person, no longer counts. */
export function sendLink(db: Db, wanted: Wanted) {
  return db.transaction().execute((trx) => sendLinkIn(trx, wanted))
}

async function sendLinkIn(trx: Trx, { address, purpose, person, returnTo, ...rest }: Wanted) {
  const { browser, asker = null, at } = rest
  await supersede(trx, { address, purpose, at })
    .where((eb) =>
      person ? eb('person_id', '=', person.id) : eb('asker_hash', '=', asker ?? NO_BROWSER),
    )
    .execute()
  const id = newId()
  await trx
    .insertInto('email_link')
    .values({
      id,
      address,
      purpose,
      person_id: person?.id ?? null,
      return_to: returnTo,
      browser_hash: browser,
      asker_hash: asker,
      asked_at: at,
      expires_at: after(at, LINK_LASTS),
    })
    .execute()
  const mail = purpose === 'confirm' ? ('confirm-address' as const) : ('sign-in-link' as const)
  await owe(trx, { mail, toAddress: address, about: id, at })
  return { id }
}

/** No hash looks like this: a link that no browser asked for replaces nothing. */
const NO_BROWSER = ''

type Ending = { address: string; purpose: EmailLinkPurpose; at: string }

function supersede(trx: Trx, { address, purpose, at }: Ending) {
  return trx
    .updateTable('email_link')
    .set({ superseded_at: at })
    .where('address', '=', address)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
}

/** Ends what is left of the links to an address, once one of them signed somebody in. */
export async function endLinks(trx: Trx, ending: Ending) {
  await supersede(trx, ending).execute()
}

/** A link that still counts. */
export function openLink(db: Db, { id, at }: { id: string; at: string }) {
  return db
    .selectFrom('email_link')
    .selectAll()
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

/** Uses a link up; false when it no longer counts, also for the second of two at once. */
export async function useLink(trx: Trx, { id, at }: { id: string; at: string }) {
  const used = await trx
    .updateTable('email_link')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
