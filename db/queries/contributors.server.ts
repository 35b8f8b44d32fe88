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

/** Who wrote a comment, as long as they take part: nobody for an official reply or a closed account. */
export function authorOfComment(db: Db, reference: string) {
  return db
    .selectFrom('comment')
    .innerJoin('person', 'person.id', 'comment.person_id')
    .select(['comment.id as comment', 'person.id', 'person.name', 'person.email'])
    .where('comment.reference', '=', reference)
    .where('comment.appointment_id', 'is', null)
    .where('person.closed_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst()
}
