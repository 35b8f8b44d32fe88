import type { Db } from '../schema.ts'
import { ruleTitleCited } from './house-rules.server.ts'
import { ROWS_A_PAGE, type OwnPage } from './own-data.server.ts'

/** A page of somebody's comments with what stands on the comment itself. */
export function ownCommentRows(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .leftJoin('comment as parent', 'parent.id', 'comment.parent_id')
    .leftJoin('legacy_identity', 'legacy_identity.id', 'comment.legacy_identity_id')
    .select([
      'comment.id',
      'comment.reference',
      'publication.slug as page',
      'parent.reference as in_reply_to',
      'comment.author_name as shown_under',
      'comment.voice as official_voice',
      'comment.on_behalf_of',
      'comment.ward',
      'comment.section_key as section',
      'comment.state',
      'comment.consideration',
      'comment.support_count as supports',
      'legacy_identity.provider as came_over_from',
      'comment.submitted_at',
      'comment.published_at',
    ])
    .select((eb) =>
      eb.case().when('comment.may_stay', '=', 1).then('yes').else('no').end().as('may_stay'),
    )
    .where('comment.person_id', '=', person)
    .where('comment.id', '>', after)
    .orderBy('comment.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

export function revisionsOf(db: Db, comments: string[]) {
  return db
    .selectFrom('comment_revision')
    .select(['id', 'comment_id', 'number', 'submitted_at', 'body'])
    .where('comment_id', 'in', comments)
    .orderBy('number')
    .execute()
}

export function holdsOf(db: Db, revisions: string[]) {
  return db
    .selectFrom('hold')
    .select(['revision_id', 'reason', 'matched'])
    .where('revision_id', 'in', revisions)
    .orderBy('position')
    .execute()
}

export function redactionsOf(db: Db, revisions: string[]) {
  return db
    .selectFrom('redaction')
    .select(['revision_id', 'starts_at', 'ends_at', 'category', 'reason', 'made_at', 'lifted_at'])
    .where('revision_id', 'in', revisions)
    .orderBy('starts_at')
    .execute()
}

/** What was decided and why; by which officer is nobody's to hand on. */
export function decisionsOn(db: Db, comments: string[]) {
  return db
    .selectFrom('decision')
    .leftJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .select([
      'decision.comment_id',
      'decision.verdict',
      'house_rule.number as rule',
      ruleTitleCited().as('rule_title'),
      'decision.note',
      'decision.decided_at',
    ])
    .where('decision.comment_id', 'in', comments)
    .where('decision.undone_at', 'is', null)
    .orderBy('decision.number')
    .execute()
}

/** Replies that the public sees: official ones with who spoke and what, others by their reference alone. */
export function repliesTo(db: Db, comments: string[]) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .leftJoin('appointment', 'appointment.id', 'comment.appointment_id')
    .select((eb) => [
      'comment.parent_id',
      'comment.reference',
      'comment.submitted_at',
      'appointment.post',
      eb
        .case()
        .when('comment.voice', 'is not', null)
        .then(eb.ref('comment.author_name'))
        .end()
        .as('speaker'),
      eb
        .case()
        .when('comment.voice', 'is not', null)
        .then(eb.ref('comment_revision.public_html'))
        .end()
        .as('html'),
    ])
    .where('comment.parent_id', 'in', comments)
    .where('comment.shown_as', '=', 'text')
    .orderBy('comment.id')
    .execute()
}

/** The themes a revision was counted in, also those taken back; a machine's suggestions say so. */
export function codingsOfRevisions(db: Db, revisions: string[]) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
    .select([
      'coding.revision_id',
      'theme.name as theme',
      'policy_review.title as review',
      'coding.stance',
      'coding.suggested_by',
      'coding.coded_at',
      'coding.removed_at',
    ])
    .where('coding.revision_id', 'in', revisions)
    .orderBy('coding.id')
    .execute()
}

export function ownCommentSupports(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('comment_support')
    .innerJoin('comment', 'comment.id', 'comment_support.comment_id')
    .select(['comment.id', 'comment.reference', 'comment_support.supported_at'])
    .where('comment_support.person_id', '=', person)
    .where('comment.id', '>', after)
    .orderBy('comment.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

export function ownPageSupports(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('publication_support')
    .innerJoin('publication', 'publication.id', 'publication_support.publication_id')
    .select(['publication.id', 'publication.slug as page', 'publication_support.supported_at'])
    .where('publication_support.person_id', '=', person)
    .where('publication.id', '>', after)
    .orderBy('publication.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

export function ownReports(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('report')
    .innerJoin('comment', 'comment.id', 'report.comment_id')
    .select([
      'report.id',
      'comment.reference as about',
      'report.reason',
      'report.note',
      'report.reported_at',
      'report.result',
      'report.resolved_at',
    ])
    .where('report.person_id', '=', person)
    .where('report.id', '>', after)
    .orderBy('report.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

export function ownKeptWords(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('kept_comment')
    .innerJoin('publication', 'publication.id', 'kept_comment.publication_id')
    .select([
      'kept_comment.id',
      'publication.slug as page',
      'kept_comment.body',
      'kept_comment.on_behalf_of',
      'kept_comment.ward',
      'kept_comment.kept_at',
      'kept_comment.expires_at',
    ])
    .select((eb) =>
      eb.case().when('kept_comment.may_stay', '=', 1).then('yes').else('no').end().as('may_stay'),
    )
    .where('kept_comment.person_id', '=', person)
    .where('kept_comment.id', '>', after)
    .orderBy('kept_comment.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

export function ownGuestComments(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('guest_comment')
    .innerJoin('comment', 'comment.id', 'guest_comment.comment_id')
    .select([
      'guest_comment.id',
      'comment.reference',
      'guest_comment.name',
      'guest_comment.address',
      'guest_comment.asked_at',
      'guest_comment.confirmed_at',
    ])
    .where('comment.person_id', '=', person)
    .where('guest_comment.id', '>', after)
    .orderBy('guest_comment.id')
    .limit(ROWS_A_PAGE)
    .execute()
}
