import { newId } from '#db/id.ts'
import { preElectionPeriodOn } from '#db/queries/pre-election.server.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { londonDate } from '#app/platform/london-time.ts'

/** The time before an election a moment falls in, or nothing. Members do not publish replies in it. */
export async function preElectionAt(db: Db, at: string) {
  return (await preElectionPeriodOn(db, londonDate(at))) ?? null
}

type Period = { starts_on: string; ends_on: string; holding_line: string }

type Setting = Period & { by: { id: string }; at: string }

export async function setPreElection(db: Db, setting: Setting) {
  const { starts_on, ends_on, holding_line, by, at } = setting
  const id = newId()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('pre_election_period')
      .values({ id, starts_on, ends_on, holding_line, set_by: by.id, set_at: at })
      .execute()
    const detail = { starts_on, ends_on }
    const action = 'calendar.pre_election_set'
    await recordEvent(trx, { action, actor: by, subject: { id }, detail, at })
  })
  return { id }
}

/** Takes a period away from today on; false when it was none, or was taken away before. */
export async function endPreElection(
  db: Db,
  { id, by, at }: { id: string; by: { id: string }; at: string },
) {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable('pre_election_period')
      .set({ ended_by: by.id, ended_at: at })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) return false
    const action = 'calendar.pre_election_ended'
    await recordEvent(trx, { action, actor: by, subject: { id }, at })
    return true
  })
}
