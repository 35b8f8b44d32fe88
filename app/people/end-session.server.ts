import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { endSessions } from './sessions.server.ts'

type One = { person: { id: string }; session: string; at: string }

/** Ends one of a person's own sessions; anybody else's is not found. */
export function endSession(db: Db, ending: One) {
  return db.transaction().execute((trx) => endIn(trx, ending))
}

async function endIn(trx: Trx, { person, session, at }: One) {
  const ended = await trx
    .deleteFrom('session')
    .where('id', '=', session)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (ended.numDeletedRows !== 1n) return { ok: false } as const
  await recordEvent(trx, { action: 'person.ended_session', actor: person, subject: person, at })
  return { ok: true } as const
}

type Others = { person: { id: string }; but: string; at: string }

/** Ends every session of a person but the one they are using. */
export function endOtherSessions(db: Db, ending: Others) {
  return db.transaction().execute((trx) => endOthersIn(trx, ending))
}

async function endOthersIn(trx: Trx, { person, but, at }: Others) {
  await endSessions(trx, { person: person.id, but })
  await recordEvent(trx, { action: 'person.ended_sessions', actor: person, subject: person, at })
}
