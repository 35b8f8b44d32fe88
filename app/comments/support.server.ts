import { sql } from 'kysely'
import type { Db, Trx } from '#db/schema.ts'
import { modeAround } from '#db/queries/modes.server.ts'
import { standingOf } from '#app/moderation/standing.server.ts'

type Support = {
  comment: { id: string }
  person: { id: string }
  /** What the person wants, not a turn of a switch: pressing twice is pressing once. */
  wanted: boolean
  at: string
}

/** Supports a shown comment, or takes the support back, counted in the same transaction. A read-only page gains none. */
export function supportComment(db: Db, support: Support) {
  return db.transaction().execute((trx) => supportIn(trx, support))
}

async function supportIn(trx: Trx, support: Support) {
  const { comment, person, wanted, at } = support
  if (wanted && (await modeAround(trx, { comment: comment.id, at })) === 'read_only') {
    return { ok: false, why: 'read_only' } as const
  }
  const standing = await standingOf(trx, { person, act: 'support', at })
  if (standing.ok) await (support.wanted ? give(trx, support) : takeBack(trx, support))
  return standing
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
