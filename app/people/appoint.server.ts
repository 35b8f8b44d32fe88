import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { londonDate } from '#app/platform/london-time.ts'

type Appointing = { person: { id: string; name: string }; post: string; at: string }

/** Records that a person holds a cabinet post from today; a post held before ends yesterday. One given today is put right. */
export async function appointMember(db: Db, appointing: Appointing) {
  return db.transaction().execute((trx) => appointIn(trx, appointing))
}

async function appointIn(trx: Trx, { person, post, at }: Appointing) {
  const today = londonDate(at)
  const corrected = await trx
    .updateTable('appointment')
    .set({ post })
    .where('person_id', '=', person.id)
    .where('started_on', '=', today)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (corrected.numUpdatedRows > 0n) {
    await recordEvent(trx, { action: 'person.post_corrected', actor: null, subject: person, at })
    return
  }
  await trx
    .updateTable('appointment')
    .set({ ended_on: dayBefore(today) })
    .where('person_id', '=', person.id)
    .where('started_on', '<', today)
    .where('ended_on', 'is', null)
    .execute()
  await trx
    .insertInto('appointment')
    .values({
      id: newId(),
      person_id: person.id,
      holder_name: person.name,
      post,
      started_on: today,
      created_at: at,
    })
    .execute()
  await recordEvent(trx, { action: 'person.appointed', actor: null, subject: person, at })
}

function dayBefore(date: string) {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
