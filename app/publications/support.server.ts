import { sql } from 'kysely'
import type { Db, Trx } from '#db/schema.ts'
import { publicationToComment } from '#db/queries/modes.server.ts'
import { standingOf } from '#app/moderation/standing.server.ts'

type Support = {
  publication: { id: string }
  person: { id: string }
  /** What the person wants, not a turn of a switch: pressing twice is pressing once. */
  wanted: boolean
  at: string
}

/** Supports a publication, or takes the support back, counted in the same transaction. A read-only page gains none. */
export function supportPublication(db: Db, support: Support) {
  return db.transaction().execute((trx) => supportIn(trx, support))
}

async function supportIn(trx: Trx, support: Support) {
  const { publication, person, wanted, at } = support
  const page = await publicationToComment(trx, { publication: publication.id, at })
  if (wanted && page?.moderation === 'read_only') return { ok: false, why: 'read_only' } as const
  const standing = await standingOf(trx, { person, act: 'support', at })
  if (standing.ok) await (support.wanted ? give(trx, support) : takeBack(trx, support))
  return standing
}

async function give(trx: Trx, { publication, person, at }: Support) {
  const given = await trx
    .insertInto('publication_support')
    .values({ publication_id: publication.id, person_id: person.id, supported_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  await count(trx, publication, Number(given.numInsertedOrUpdatedRows ?? 0n))
}

async function takeBack(trx: Trx, { publication, person }: Support) {
  const taken = await trx
    .deleteFrom('publication_support')
    .where('publication_id', '=', publication.id)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  await count(trx, publication, -Number(taken.numDeletedRows))
}

async function count(trx: Trx, { id }: { id: string }, change: number) {
  await trx
    .updateTable('publication')
    .set({ support_count: sql`support_count + ${change}` })
    .where('id', '=', id)
    .execute()
}
