import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { leaveComments } from '#app/comments/leave.server.ts'
import { stopTelling } from '#app/mail/stop-telling.server.ts'
import { forgetAboutYourself } from '#app/reviews/said-about-yourself.server.ts'
import { keepAccount } from './keep-account.server.ts'
import { FORMER, FORMER_STAFF } from './name.ts'
import { worksHere } from './works-here.server.ts'

type Closing = { person: { id: string }; at: string }

/**
 * Closes an account whose hour has come: what it wrote stays as `leaveComments` says, without a name, and
 * nothing signs in to it again. False when its owner has come back meanwhile, or works here by now.
 */
export function closeAccount(db: Db, closing: Closing) {
  return db.transaction().execute((trx) => closeIn(trx, closing))
}

async function closeIn(trx: Trx, { person, at }: Closing) {
  if (await worksHere(trx, { person, at })) {
    await keepAccount(trx, { person, at })
    return false
  }
  const address = await empty(trx, { person, at })
  if (address === null) return false
  const { stay, gone } = await leaveComments(trx, { person, at })
  await stopTelling(trx, { person, address, at })
  await forgetWaysIn(trx, { person, address })
  await forgetSupports(trx, person)
  await forgetAboutYourself(trx, person.id)
  await releaseIdentities(trx, person)
  const detail = { comments_stay: stay, comments_gone: gone }
  await recordEvent(trx, { action: 'person.closed', actor: person, subject: person, detail, at })
  return true
}

/** Takes name and address off the person, once; answers the address there was, or null when it is not due. */
async function empty(trx: Trx, { person, at }: Closing) {
  const before = await trx
    .selectFrom('person')
    .select('email')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow()
  const emptied = await trx
    .updateTable('person')
    .set({
      name: (await workedHere(trx, person.id)) ? FORMER_STAFF : FORMER,
      email: null,
      email_confirmed_at: null,
      name_changed_at: null,
      closes_at: null,
      closed_at: at,
      updated_at: at,
    })
    .where('id', '=', person.id)
    .where('closes_at', '<=', at)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return emptied.numUpdatedRows === 1n ? (before.email ?? '') : null
}

/** Their decisions stay on record, and were not a resident's. */
async function workedHere(trx: Trx, person: string) {
  const [grant, post] = await Promise.all([
    trx.selectFrom('role_grant').select('id').where('person_id', '=', person).executeTakeFirst(),
    trx.selectFrom('appointment').select('id').where('person_id', '=', person).executeTakeFirst(),
  ])
  return grant !== undefined || post !== undefined
}

type WaysIn = { person: { id: string }; address: string }

async function forgetWaysIn(trx: Trx, { person: { id }, address }: WaysIn) {
  await trx.deleteFrom('session').where('person_id', '=', id).execute()
  await trx.deleteFrom('credential').where('person_id', '=', id).execute()
  await trx.deleteFrom('second_factor').where('person_id', '=', id).execute()
  await trx.deleteFrom('recovery_code').where('person_id', '=', id).execute()
  await trx.deleteFrom('started_sign_in').where('person_id', '=', id).execute()
  await trx
    .deleteFrom('offered_identity')
    .where((eb) => eb.or([eb('person_id', '=', id), eb('other_person_id', '=', id)]))
    .execute()
  await trx
    .deleteFrom('email_link')
    .where((eb) => eb.or([eb('person_id', '=', id), eb('address', '=', address)]))
    .execute()
}

/** What they supported stays counted; that it was they is forgotten. */
async function forgetSupports(trx: Trx, { id }: { id: string }) {
  await trx.deleteFrom('comment_support').where('person_id', '=', id).execute()
  await trx.deleteFrom('publication_support').where('person_id', '=', id).execute()
}

/** Imported identities they had claimed belong to nobody, have no name, and cannot be claimed again. */
async function releaseIdentities(trx: Trx, { id }: { id: string }) {
  const claimed = await trx
    .selectFrom('legacy_identity')
    .select(['id', 'source_author'])
    .where('person_id', '=', id)
    .execute()
  for (const identity of claimed) {
    const hasAddress = identity.source_author.includes('@')
    await trx
      .updateTable('legacy_identity')
      .set({
        person_id: null,
        claimed_at: null,
        email: null,
        display_name: FORMER,
        ...(hasAddress ? { source_author: `left:${identity.id}` } : {}),
      })
      .where('id', '=', identity.id)
      .execute()
  }
}
