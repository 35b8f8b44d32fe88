import type { Db } from '../schema.ts'

/** The revision of a comment that the public reads now. */
export function revisionShown(db: Db, comment: string) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'comment_revision.id',
      'comment_revision.number',
      'comment.person_id as author',
      'comment.published_at',
    ])
    .where('comment.id', '=', comment)
    .where('comment.shown_as', '=', 'text')
    .where('comment.voice', 'is', null)
    .executeTakeFirst()
}

type Reporter = { revision: string; person: string }

export async function hasReported(db: Db, { revision, person }: Reporter) {
  const row = await db
    .selectFrom('report')
    .select('id')
    .where('revision_id', '=', revision)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** How many people have reported a revision whose reports count, and are not answered yet. */
export async function countedReporters(db: Db, revision: string) {
  const { reporters } = await db
    .selectFrom('report')
    .select((eb) => eb.fn.countAll<number>().as('reporters'))
    .where('revision_id', '=', revision)
    .where('counted_at', 'is not', null)
    .where('result', 'is', null)
    .executeTakeFirstOrThrow()
  return reporters
}

/** How often a person's reports were dismissed since a moment. */
export async function dismissedSince(db: Db, { person, since }: { person: string; since: string }) {
  const { dismissed } = await db
    .selectFrom('report')
    .select((eb) => eb.fn.countAll<number>().as('dismissed'))
    .where('person_id', '=', person)
    .where('result', '=', 'dismissed')
    .where('resolved_at', '>', since)
    .executeTakeFirstOrThrow()
  return dismissed
}

/** Whether the latest decision about a revision published it. */
export async function isApproved(db: Db, revision: string) {
  const latest = await db
    .selectFrom('decision')
    .select('verdict')
    .where('revision_id', '=', revision)
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.verdict === 'publish'
}

/** A report that waits for the link in its mail, with what it is about. */
export function pendingReport(db: Db, { id, since }: { id: string; since: string }) {
  return db
    .selectFrom('report')
    .innerJoin('comment', 'comment.id', 'report.comment_id')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select([
      'report.id',
      'report.email',
      'report.comment_id',
      'report.revision_id',
      'comment.reference',
      'comment.shown_as',
      'edition.title as page',
    ])
    .where('report.id', '=', id)
    .where('report.confirmed_at', 'is', null)
    .where('report.reported_at', '>', since)
    .executeTakeFirst()
}

/** Confirmed reports about a comment that no officer has answered yet, oldest first. */
export function openReports(db: Db, comment: string) {
  return db
    .selectFrom('report')
    .select(['id', 'reason', 'note', 'reported_at', 'counted_at', 'person_id', 'revision_id'])
    .where('comment_id', '=', comment)
    .where('confirmed_at', 'is not', null)
    .where('result', 'is', null)
    .orderBy('id')
    .limit(MOST_ON_A_CARD)
    .execute()
}

const MOST_ON_A_CARD = 100

export function reportForMail(db: Db, report: string) {
  return db
    .selectFrom('report')
    .innerJoin('comment', 'comment.id', 'report.comment_id')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select([
      'report.person_id',
      'report.result',
      'comment.reference',
      'publication.slug',
      'edition.title as page',
    ])
    .where('report.id', '=', report)
    .executeTakeFirst()
}
