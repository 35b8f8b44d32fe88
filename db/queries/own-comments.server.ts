import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'

/** A person's own comment, with their own words; to anyone else it is not there. */
export function ownComment(db: Db, { reference, person }: { reference: string; person: string }) {
  return ofPerson(db, person).where('comment.reference', '=', reference).executeTakeFirst()
}

type OwnPage = { person: string; before: string | null; limit: number }

/** A person's comments, newest first, a page at a time. */
export function ownComments(db: Db, { person, before, limit }: OwnPage) {
  return ofPerson(db, person)
    .$if(before !== null, (query) => query.where('comment.id', '<', before ?? ''))
    .orderBy('comment.id', 'desc')
    .limit(limit)
    .execute()
}

function ofPerson(db: Db, person: string) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.state',
      'comment.publication_id',
      'comment.shown_as',
      'comment.revision',
      'comment.decisions',
      'comment.submitted_at',
      'comment.published_at',
      'comment.on_behalf_of',
      'comment.ward',
      'comment_revision.body',
      'publication.slug',
      'publication.moderation',
      'edition.title as page',
    ])
    .where('comment.person_id', '=', person)
    .where('comment.appointment_id', 'is', null)
}

/** Official replies to a comment that are shown. */
export function officialRepliesTo(db: Db, comment: string) {
  return db
    .selectFrom('answer')
    .innerJoin('comment', 'comment.id', 'answer.reply_id')
    .innerJoin('appointment', 'appointment.id', 'comment.appointment_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'answer.working_days as workingDays',
      'comment.reference',
      'comment.author_name as speaker',
      'comment.submitted_at',
      'comment_revision.public_html',
      'appointment.post',
    ])
    .where('answer.comment_id', '=', comment)
    .where('comment.shown_as', '=', 'text')
    .orderBy('comment.id')
    .limit(20)
    .execute()
}

/** Each theme a comment was counted in, with its review and the outcome, as far as they are. */
export function themesOfComment(db: Db, comment: string) {
  return themesCounted(db).where('comment.id', '=', comment).execute()
}

/** The same for one contribution, which may be no comment. */
export function themesOfContribution(db: Db, contribution: string) {
  return themesCounted(db).where('contribution.id', '=', contribution).execute()
}

function themesCounted(db: Db) {
  return countedCodings(db)
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
    .leftJoin('outcome', (join) =>
      join
        .onRef('outcome.review_id', '=', 'policy_review.id')
        .on('outcome.withdrawn_at', 'is', null),
    )
    .select([
      'theme.id as theme_id',
      'theme.name',
      'theme.codeframe_id',
      'coding.coded_at',
      'policy_review.id as review_id',
      'policy_review.slug',
      'policy_review.title',
      'outcome.decided_on',
      'outcome.decided_by_body',
      'outcome.next_check_on',
      'outcome.next_check',
      'outcome.published_at as outcomePublishedAt',
    ])
    .where('codeframe.state', '<>', 'superseded')
    .orderBy('coding.id')
    .limit(100)
}
