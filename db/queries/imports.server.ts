import type { Db } from '../schema.ts'

/** Below the number of values either engine binds in one question. */
const BATCH = 500

type One = { source: string; sourceId: string }
type Many = { source: string; sourceIds: string[] }

export function importedPublication(db: Db, { source, sourceId }: One) {
  return db
    .selectFrom('publication')
    .select('id')
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
}

export async function importedComments(db: Db, { source, sourceIds }: Many) {
  const found = []
  for (const batch of batchesOf(sourceIds)) {
    const rows = await db
      .selectFrom('comment')
      .select(['id', 'source_id as sourceId', 'publication_id', 'root_id', 'depth'])
      .where('source', '=', source)
      .where('source_id', 'in', batch)
      .execute()
    found.push(...rows)
  }
  return found
}

export async function importedPingbacks(db: Db, { source, sourceIds }: Many) {
  const found = []
  for (const batch of batchesOf(sourceIds)) {
    const rows = await db
      .selectFrom('pingback')
      .select('source_id as sourceId')
      .where('source', '=', source)
      .where('source_id', 'in', batch)
      .execute()
    found.push(...rows)
  }
  return found
}

export function legacyIdentity(db: Db, { source, key }: { source: string; key: string }) {
  return db
    .selectFrom('legacy_identity')
    .select(['id', 'person_id'])
    .where('source', '=', source)
    .where('source_author', '=', key)
    .executeTakeFirstOrThrow()
}

/** The appointment that came in with an author. */
export function importedAppointment(db: Db, { source, key }: { source: string; key: string }) {
  return db
    .selectFrom('appointment')
    .innerJoin('legacy_identity', 'legacy_identity.id', 'appointment.legacy_identity_id')
    .select(['appointment.id', 'appointment.holder_name as holderName'])
    .where('legacy_identity.source', '=', source)
    .where('legacy_identity.source_author', '=', key)
    .orderBy('appointment.started_on')
    .limit(1)
    .executeTakeFirst()
}

function batchesOf(ids: string[]) {
  const batches: string[][] = []
  for (let start = 0; start < ids.length; start += BATCH) {
    batches.push(ids.slice(start, start + BATCH))
  }
  return batches
}
