import type { Db } from '../schema.ts'

export function complaintById(db: Db, id: string) {
  return withFacts(db).where('complaint.id', '=', id).executeTakeFirst()
}

export type ComplaintFacts = NonNullable<Awaited<ReturnType<typeof complaintById>>>

/** Notices nobody has closed, the oldest first. */
export function complaintsOpen(db: Db) {
  return withFacts(db)
    .where('complaint.closed_at', 'is', null)
    .orderBy('complaint.received_at')
    .orderBy('complaint.id')
    .limit(MOST_OPEN)
    .execute()
}

/** More than any council has had at once. */
const MOST_OPEN = 200

type Key = { before: string | null; limit: number }

/** Closed notices, the newest first. */
export function complaintsClosed(db: Db, { before, limit }: Key) {
  return withFacts(db)
    .where('complaint.closed_at', 'is not', null)
    .$if(before !== null, (query) => query.where('complaint.id', '<', before ?? ''))
    .orderBy('complaint.id', 'desc')
    .limit(limit)
    .execute()
}

/** Notices about a comment, for its card. */
export function complaintsAbout(db: Db, comment: string) {
  return withFacts(db)
    .where('complaint.comment_id', '=', comment)
    .orderBy('complaint.id', 'desc')
    .limit(20)
    .execute()
}

/** A resident's comment that is or was public, by its reference. */
export function commentComplainedOf(db: Db, reference: string) {
  return db
    .selectFrom('comment')
    .select(['id', 'reference', 'published_at'])
    .where('reference', '=', reference)
    .where('voice', 'is', null)
    .where('published_at', 'is not', null)
    .$narrowType<{ published_at: string }>()
    .executeTakeFirst()
}

/** How many notices are open; a hundred at most. */
export async function countComplaints(db: Db) {
  const rows = await db
    .selectFrom('complaint')
    .select('id')
    .where('closed_at', 'is', null)
    .limit(100)
    .execute()
  return rows.length
}

function withFacts(db: Db) {
  return db
    .selectFrom('complaint')
    .innerJoin('comment', 'comment.id', 'complaint.comment_id')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('person as author', 'author.id', 'comment.person_id')
    .leftJoin('person as enterer', 'enterer.id', 'complaint.entered_by')
    .selectAll('complaint')
    .select([
      'comment.reference',
      'comment.shown_as',
      'comment.author_name',
      'comment.person_id as author',
      'author.email as authorEmail',
      'author.closed_at as authorClosedAt',
      'publication.slug',
      'edition.title as page',
      'enterer.name as enteredBy',
    ])
    .select((eb) =>
      eb
        .selectFrom('complaint as earlier')
        .innerJoin('comment as then', 'then.id', 'earlier.comment_id')
        .select((count) => count.fn.countAll<number>().as('removed'))
        .whereRef('earlier.email', '=', 'complaint.email')
        .whereRef('then.person_id', '=', 'comment.person_id')
        .whereRef('earlier.id', '<>', 'complaint.id')
        .where('earlier.outcome', '=', 'removed')
        .$asScalar()
        .as('removedBefore'),
    )
}
