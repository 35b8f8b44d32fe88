import { sql } from 'kysely'
import type { Db, Trx } from '#db/schema.ts'

type Support = { publication: { id: string }; person: { id: string }; at: string }

/** Supports a publication, or takes the support back: once for a person. */
export async function togglePublicationSupport(db: Db, support: Support) {
  return db.transaction().execute((trx) => toggleIn(trx, support))
}

async function toggleIn(trx: Trx, { publication, person, at }: Support) {
  const taken = await trx
    .deleteFrom('publication_support')
    .where('publication_id', '=', publication.id)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  const takenBack = taken.numDeletedRows === 1n
  if (!takenBack) {
    const given = await trx
      .insertInto('publication_support')
      .values({ publication_id: publication.id, person_id: person.id, supported_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (given.numInsertedOrUpdatedRows !== 1n) return { supported: true }
  }
  await trx
    .updateTable('publication')
    .set({ support_count: sql`support_count + ${takenBack ? -1 : 1}` })
    .where('id', '=', publication.id)
    .execute()
  return { supported: !takenBack }
}
