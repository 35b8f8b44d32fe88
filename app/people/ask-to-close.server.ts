import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { worksHere } from './works-here.server.ts'

/** Between asking and closing, so that nobody loses an account to a moment or to somebody else. */
export const COOLING_OFF = DAY

type Asking = { person: { id: string }; at: string }
export type AskedToClose = { ok: true } | { ok: false; why: 'works_here' }

/** Plans a person's account to be closed in 24 hours; asked again, the first hour holds. Refused with a role or a post. */
export function askToClose(db: Db, asking: Asking): Promise<AskedToClose> {
  return db.transaction().execute((trx) => askIn(trx, asking))
}

async function askIn(trx: Trx, { person, at }: Asking): Promise<AskedToClose> {
  if (await worksHere(trx, { person, at })) return { ok: false, why: 'works_here' }
  const asked = await trx
    .updateTable('person')
    .set({ closes_at: after(at, COOLING_OFF) })
    .where('id', '=', person.id)
    .where('closes_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (asked.numUpdatedRows !== 1n) return { ok: true }
  await recordEvent(trx, { action: 'person.asked_to_close', actor: person, subject: person, at })
  await owe(trx, { mail: 'account-closing', to: person.id, about: newId(), at })
  return { ok: true }
}
