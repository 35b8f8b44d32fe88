import type { Db } from '../schema.ts'

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

/** An officer approved something of theirs, here or on the site the council came from. */
export async function hasBeenApproved(db: Db, person: string) {
  const row = await db
    .selectFrom('comment')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.comment_id', '=', 'comment.id')
        .on('decision.verdict', '=', 'publish')
        .on('decision.undone_at', 'is', null),
    )
    .select('comment.id')
    .where('comment.person_id', '=', person)
    .where('comment.published_at', 'is not', null)
    .where((eb) => eb.or([eb('decision.id', 'is not', null), eb('comment.source', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Lately = { person: string; since: string; minimum: number }

/** The share refused of a person's comments last decided since a moment; null when fewer were than the minimum. */
export async function refusedShareOf(db: Db, { person, since, minimum }: Lately) {
  const decided = await db
    .selectFrom('decision')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'decision.comment_id')
        .onRef('comment.decisions', '=', 'decision.number'),
    )
    .select('decision.verdict')
    .where('comment.person_id', '=', person)
    .where('decision.decided_at', '>=', since)
    .where('decision.undone_at', 'is', null)
    .limit(200)
    .execute()
  if (decided.length === 0 || decided.length < minimum) return null
  const refused = decided.filter(({ verdict }) => verdict === 'withhold' || verdict === 'remove')
  return refused.length / decided.length
}
