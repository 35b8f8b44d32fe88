import { sql } from 'kysely'
import type { Db, Trx } from '#db/schema.ts'

type Support = {
  comment: { id: string }
  person: { id: string }
  /** What the person wants, not a turn of a switch: pressing twice is pressing once. */
  wanted: boolean
  at: string
}

/** Supports a shown comment, or takes the support back, counted in the same transaction. */
export async function supportComment(db: Db, support: Support) {
  await db
    .transaction()
    .execute((trx) => (support.wanted ? give(trx, support) : takeBack(trx, support)))
}

async function give(trx: Trx, { comment, person, at }: Support) {
  const given = await trx
    .insertInto('comment_support')
    .values({ comment_id: comment.id, person_id: person.id, supported_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  await count(trx, comment, Number(given.numInsertedOrUpdatedRows ?? 0n))
}

async function takeBack(trx: Trx, { comment, person }: Support) {
  const taken = await trx
    .deleteFrom('comment_support')
    .where('comment_id', '=', comment.id)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  await count(trx, comment, -Number(taken.numDeletedRows))
}

async function count(trx: Trx, { id }: { id: string }, change: number) {
  await trx
    .updateTable('comment')
    .set({ support_count: sql`support_count + ${change}` })
    .where('id', '=', id)
    .execute()
}
