import type { Db, Trx } from '#db/schema.ts'
import { nameChangedAt } from '#db/queries/account.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { after } from '#app/platform/clock.ts'
import { NAME_RESTS, nextChangeOf } from './name.ts'
import { whyNameIsTaken } from './name-taken.server.ts'

type Renaming = { person: { id: string; name: string }; name: string; at: string }

export type Renamed =
  | { ok: true }
  | { ok: false; why: 'same' }
  | { ok: false; why: 'taken'; because: string }
  | { ok: false; why: 'too_soon'; next: string }

/**
 * Changes the name that new comments carry; what is published keeps the name it was published under.
 * Refused within 14 days of the last change, and for a name that others would read as somebody else's.
 */
export async function changeName(db: Db, renaming: Renaming): Promise<Renamed> {
  return db.transaction().execute((trx) => changeIn(trx, renaming))
}

async function changeIn(trx: Trx, { person, name, at }: Renaming): Promise<Renamed> {
  if (name === person.name) return { ok: false, why: 'same' }
  const because = await whyNameIsTaken(trx, { name, person, at })
  if (because) return { ok: false, why: 'taken', because }
  const changed = await trx
    .updateTable('person')
    .set({ name, name_changed_at: at, updated_at: at })
    .where('id', '=', person.id)
    .where((eb) =>
      eb.or([
        eb('name_changed_at', 'is', null),
        eb('name_changed_at', '<=', after(at, -NAME_RESTS)),
      ]),
    )
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) {
    const next = nextChangeOf(await nameChangedAt(trx, person.id), at)
    return { ok: false, why: 'too_soon', next: next ?? at }
  }
  await recordEvent(trx, { action: 'person.changed_name', actor: person, subject: person, at })
  return { ok: true }
}
