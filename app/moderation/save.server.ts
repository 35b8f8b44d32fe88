import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type By = { officer: { id: string }; at: string }

/** Keeps a filter for an officer, or for all of them. */
export async function saveFilter(
  db: Db,
  { name, search, shared, officer, at }: By & { name: string; search: string; shared: boolean },
) {
  const id = newId()
  const filter = { id, name, search, saved_by: officer.id, shared_at: shared ? at : null }
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('saved_filter')
      .values({ ...filter, saved_at: at })
      .execute()
    await recordEvent(trx, { action: 'queue.filter_saved', actor: officer, subject: { id }, at })
  })
}

/** Takes one's own away; false when it was not theirs, or not there. */
export async function endFilter(db: Db, { id, officer, at }: By & { id: string }) {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable('saved_filter')
      .set({ ended_at: at })
      .where('id', '=', id)
      .where('saved_by', '=', officer.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) return false
    await recordEvent(trx, { action: 'queue.filter_ended', actor: officer, subject: { id }, at })
    return true
  })
}

type Reply = By & { title: string; text: string; replaces: string | null }

/** Keeps a text for all officers, in the place of another where one is named. */
export async function saveReply(db: Db, { title, text, replaces, officer, at }: Reply) {
  const id = newId()
  await db.transaction().execute(async (trx) => {
    if (replaces) await endReplyIn(trx, { id: replaces, officer, at })
    await trx
      .insertInto('saved_reply')
      .values({ id, title, text, saved_by: officer.id, saved_at: at })
      .execute()
    await recordEvent(trx, { action: 'queue.reply_saved', actor: officer, subject: { id }, at })
  })
}

export async function endReply(db: Db, ending: By & { id: string }) {
  return db.transaction().execute((trx) => endReplyIn(trx, ending))
}

async function endReplyIn(trx: Trx, { id, officer, at }: By & { id: string }) {
  const ended = await trx
    .updateTable('saved_reply')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return false
  await recordEvent(trx, { action: 'queue.reply_ended', actor: officer, subject: { id }, at })
  return true
}
