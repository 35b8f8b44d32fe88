import { unsealedEvents } from '#db/queries/audit.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { linkTo } from './chain.server.ts'

const A_BATCH = 200

/**
 * Ties the events that wait to the chain, and answers how many. Events are written unsealed: a
 * chain held in every transaction would let only one person at a time do anything.
 */
export async function seal(db: Db) {
  let sealed = 0
  while ((await unsealedEvents(db, 1)).length > 0) {
    sealed += await db.transaction().execute(sealIn)
  }
  return sealed
}

async function sealIn(trx: Trx) {
  const head = await takeHead(trx)
  const waiting = await unsealedEvents(trx, A_BATCH)
  let last = head
  for (const event of waiting) {
    const link = linkTo(last, event)
    await trx
      .updateTable('audit_event')
      .set({ ...link, previous_hash: last.hash })
      .where('id', '=', event.id)
      .execute()
    last = link
  }
  await trx.updateTable('audit_head').set(last).execute()
  return waiting.length
}

/** Changes nothing, but whoever else seals waits here and then finds the new head. */
function takeHead(trx: Trx) {
  return trx
    .updateTable('audit_head')
    .set((eb) => ({ number: eb.ref('number') }))
    .returning(['number', 'hash'])
    .executeTakeFirstOrThrow()
}
