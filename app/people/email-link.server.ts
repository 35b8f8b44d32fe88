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
  at: string
}

/** Sends a link that counts once, for 15 minutes; an earlier one for the same end no longer counts. */
export function sendLink(db: Db, wanted: Wanted) {
  return db.transaction().execute((trx) => sendLinkIn(trx, wanted))
}

async function sendLinkIn(trx: Trx, { address, purpose, person, returnTo, ...rest }: Wanted) {
  const { browser, at } = rest
  await trx
    .updateTable('email_link')
    .set({ superseded_at: at })
    .where('address', '=', address)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
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
      asked_at: at,
      expires_at: after(at, LINK_LASTS),
    })
    .execute()
  const mail = purpose === 'confirm' ? ('confirm-address' as const) : ('sign-in-link' as const)
  await owe(trx, { mail, toAddress: address, about: id, at })
  return { id }
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
