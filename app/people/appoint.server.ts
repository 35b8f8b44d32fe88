import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { endSessions } from './sessions.server.ts'

type Appointing = {
  person: { id: string; name: string }
  post: string
  /** A date such as 2026-11-23, London's; today unless said. */
  startedOn?: string
  portfolio?: string | null
  by?: { id: string } | null
  at: string
}

/**
 * Records that a person holds a cabinet post from a day on; a post held before ends the day before, and
 * one given for the same day is put right. Their sessions end, for what they may do changes.
 */
export async function appointMember(db: Db, appointing: Appointing) {
  return db.transaction().execute((trx) => appointIn(trx, appointing))
}

async function appointIn(trx: Trx, appointing: Appointing) {
  const { person, post, by = null, portfolio = null, at } = appointing
  const startedOn = appointing.startedOn ?? londonDate(at)
  await endSessions(trx, { person: person.id })
  const corrected = await trx
    .updateTable('appointment')
    .set({ post, portfolio_id: portfolio })
    .where('person_id', '=', person.id)
    .where('started_on', '=', startedOn)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (corrected.numUpdatedRows > 0n) {
    await recordEvent(trx, { action: 'person.post_corrected', actor: by, subject: person, at })
    return
  }
  await trx
    .updateTable('appointment')
    .set({ ended_on: dayBefore(startedOn) })
    .where('person_id', '=', person.id)
    .where('started_on', '<', startedOn)
    .where('ended_on', 'is', null)
    .execute()
  await trx
    .insertInto('appointment')
    .values({
      id: newId(),
      person_id: person.id,
      portfolio_id: portfolio,
      holder_name: person.name,
      post,
      started_on: startedOn,
      created_at: at,
    })
    .execute()
  await recordEvent(trx, { action: 'person.appointed', actor: by, subject: person, at })
}

type Ending = { appointment: string; endedOn: string; by: { id: string }; at: string }

/** Ends a post after its last day, and says whose it was. Null when it had ended, or begins later than that. */
export async function endAppointment(db: Db, ending: Ending) {
  return db.transaction().execute((trx) => endIn(trx, ending))
}

async function endIn(trx: Trx, { appointment, endedOn, by, at }: Ending) {
  const ended = await trx
    .updateTable('appointment')
    .set({ ended_on: endedOn })
    .where('id', '=', appointment)
    .where('ended_on', 'is', null)
    .where('started_on', '<=', endedOn)
    .returning('person_id')
    .executeTakeFirst()
  if (!ended?.person_id) return null
  const person = { id: ended.person_id }
  await endSessions(trx, { person: person.id })
  await recordEvent(trx, { action: 'person.left_post', actor: by, subject: person, at })
  return { person: person.id }
}

function dayBefore(date: string) {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
