import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'

type Giving = { briefing: { id: string }; facts: string; officer: { id: string }; at: string }

/** Adds facts, and hands the briefing to the desk where it waited for them. False once the member has it. */
export function giveFacts(db: Db, giving: Giving) {
  return db.transaction().execute((trx) => giveIn(trx, giving))
}

async function giveIn(trx: Trx, { briefing, facts, officer, at }: Giving) {
  const { id } = briefing
  const moved = await trx
    .updateTable('briefing')
    .set((eb) => ({
      state: eb
        .case()
        .when('state', '=', 'with_service')
        .then('requested' as const)
        .else(eb.ref('state'))
        .end(),
      moved_at: at,
    }))
    .where('id', '=', id)
    .where('state', 'in', ['requested', 'with_service', 'drafted'])
    .returning(['requested_by'])
    .executeTakeFirst()
  if (!moved) return false
  const given = { id: newId(), briefing_id: id, body: facts, given_by: officer.id, given_at: at }
  await trx.insertInto('briefing_facts').values(given).execute()
  await recordEvent(trx, { action: 'reply.facts_given', actor: officer, subject: { id }, at })
  if (moved.requested_by !== officer.id) {
    await owe(trx, {
      mail: 'briefing-draft',
      to: moved.requested_by,
      about: id,
      event: given.id,
      at,
    })
  }
  return true
}
