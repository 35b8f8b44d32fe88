import { sql } from 'kysely'
import type { Db, Trx } from '#db/schema.ts'

type Support = { comment: { id: string }; person: { id: string }; at: string }

/** Supports a shown comment, or takes the support back: once for a person, counted in the same transaction. */
export async function toggleCommentSupport(db: Db, support: Support) {
  return db.transaction().execute((trx) => toggleIn(trx, support))
}

async function toggleIn(trx: Trx, { comment, person, at }: Support) {
  const taken = await trx
    .deleteFrom('comment_support')
    .where('comment_id', '=', comment.id)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  const takenBack = taken.numDeletedRows === 1n
  if (!takenBack) {
    const given = await trx
      .insertInto('comment_support')
      .values({ comment_id: comment.id, person_id: person.id, supported_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (given.numInsertedOrUpdatedRows !== 1n) return { supported: true }
  }
  await trx
    .updateTable('comment')
    .set({ support_count: sql`support_count + ${takenBack ? -1 : 1}` })
    .where('id', '=', comment.id)
    .execute()
  return { supported: !takenBack }
}
