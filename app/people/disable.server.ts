import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { isLastAdministrator } from './last-administrator.server.ts'
import { resetSecondFactor } from './second-factor.server.ts'
import { endSessions } from './sessions.server.ts'

type Change = { person: { id: string }; by: { id: string }; at: string }

/** Keeps somebody out: every session ends at once, and no credential opens another; false for the last administrator. */
export function disable(db: Db, change: Change) {
  return db.transaction().execute((trx) => disableIn(trx, change))
}

async function disableIn(trx: Trx, { person, by, at }: Change) {
  if (await isLastAdministrator(trx, person)) return false
  await trx.updateTable('person').set({ disabled_at: at }).where('id', '=', person.id).execute()
  await endSessions(trx, { person: person.id })
  await recordEvent(trx, { action: 'person.disabled', actor: by, subject: person, at })
  return true
}

/** Lets somebody in again, who signs in anew. */
export function enable(db: Db, change: Change) {
  return db.transaction().execute((trx) => enableIn(trx, change))
}

async function enableIn(trx: Trx, { person, by, at }: Change) {
  await trx.updateTable('person').set({ disabled_at: null }).where('id', '=', person.id).execute()
  await recordEvent(trx, { action: 'person.enabled', actor: by, subject: person, at })
}

/** For somebody who lost their device and their codes: the next sign-in sets up a new second factor. */
export function takeSecondFactor(db: Db, change: Change) {
  return db.transaction().execute((trx) => takeIn(trx, change))
}

async function takeIn(trx: Trx, change: Change) {
  await resetSecondFactor(trx, change)
  await endSessions(trx, { person: change.person.id })
}
