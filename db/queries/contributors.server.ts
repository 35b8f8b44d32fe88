import type { Db } from '../schema.ts'

export async function hasBeenPublished(db: Db, person: string) {
  const row = await db
    .selectFrom('comment')
    .select('id')
    .where('person_id', '=', person)
    .where('published_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export function commentBySubmission(db: Db, { person, key }: { person: string; key: string }) {
  return db
    .selectFrom('comment')
    .select(['id', 'reference'])
    .where('person_id', '=', person)
    .where('submission_key', '=', key)
    .executeTakeFirst()
}
