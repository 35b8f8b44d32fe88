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

/** The person who wrote a comment, unless it is an imported one that nobody has claimed. */
export async function authorOf(db: Db, comment: string) {
  const row = await db
    .selectFrom('comment')
    .select('person_id')
    .where('id', '=', comment)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** Who wrote a reply and who wrote what it replies to; nothing for what is no reply. */
export function authorsOfReply(db: Db, reply: string) {
  return db
    .selectFrom('comment as reply')
    .innerJoin('comment as parent', 'parent.id', 'reply.parent_id')
    .select(['reply.person_id as replier', 'parent.person_id as author'])
    .where('reply.id', '=', reply)
    .executeTakeFirst()
}

/** Whether every comment of a person's is read by an officer before it is shown. */
export async function isAlwaysPreModerated(
  db: Db,
  { person, at }: { person: { id: string }; at: string },
) {
  const row = await db
    .selectFrom('sanction')
    .select('id')
    .where('person_id', '=', person.id)
    .where('kind', '=', 'always_pre_moderate')
    .where('lifted_at', 'is', null)
    .where('ends_at', '>', at)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
