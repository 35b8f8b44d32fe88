import type { Db } from '../schema.ts'
import { ruleTextCited, ruleTitleCited } from './house-rules.server.ts'

type CommentOwner = { comment: string; person: string }

/** What a mail may say about a person's own comment. */
export function commentForMail(db: Db, { comment, person }: CommentOwner) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select(['comment.reference', 'comment.state', 'edition.title as page'])
    .where('comment.id', '=', comment)
    .where('comment.person_id', '=', person)
    .executeTakeFirst()
}

/** Somebody with a confirmed address and no credential. */
export async function isGuest(db: Db, person: string) {
  const credential = await db
    .selectFrom('credential')
    .select('id')
    .where('person_id', '=', person)
    .limit(1)
    .executeTakeFirst()
  return credential === undefined
}

export function revisionForMail(db: Db, revision: string) {
  return db
    .selectFrom('comment_revision')
    .select('comment_id')
    .where('id', '=', revision)
    .executeTakeFirst()
}

export function decisionForMail(db: Db, decision: string) {
  return db
    .selectFrom('decision')
    .leftJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .select([
      'decision.comment_id',
      'decision.verdict',
      'decision.note',
      'house_rule.number as rule',
      ruleTitleCited().as('ruleTitle'),
      ruleTextCited().as('ruleText'),
      'decision.revision_id',
    ])
    .where('decision.undone_at', 'is', null)
    .where('decision.id', '=', decision)
    .executeTakeFirst()
}

/** An official reply that is still shown, and the comment it answers. */
export function officialReplyForMail(db: Db, reply: string) {
  return db
    .selectFrom('comment')
    .innerJoin('appointment', 'appointment.id', 'comment.appointment_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select(['comment.author_name as speaker', 'appointment.post', 'comment_revision.body'])
    .where('comment.id', '=', reply)
    .where('comment.shown_as', '=', 'text')
    .executeTakeFirst()
}

/** A resident's reply that the public can read now. */
export function replyForMail(db: Db, reply: string) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .select(['comment.parent_id', 'comment.person_id', 'comment.author_name', 'comment.reference'])
    .where('comment.id', '=', reply)
    .where('comment.shown_as', '=', 'text')
    .where('publication.withdrawn_at', 'is', null)
    .executeTakeFirst()
}

/** What a coding counted, while the comment as it stands is still counted there, by whichever coding. */
export function themedForMail(db: Db, coding: string) {
  return db
    .selectFrom('coding as first')
    .innerJoin('comment_revision as read', 'read.id', 'first.revision_id')
    .innerJoin('comment', 'comment.id', 'read.comment_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .innerJoin('coding', (join) =>
      join
        .onRef('coding.revision_id', '=', 'comment_revision.id')
        .onRef('coding.theme_id', '=', 'first.theme_id')
        .on('coding.removed_at', 'is', null)
        .on('coding.coded_by', 'is not', null),
    )
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
    .select(['comment.id as comment_id', 'theme.name as theme', 'policy_review.title as review'])
    .where('first.id', '=', coding)
    .where('codeframe.state', '<>', 'superseded')
    .executeTakeFirst()
}

export function outcomeForMail(db: Db, outcome: string) {
  return db
    .selectFrom('outcome')
    .innerJoin('policy_review', 'policy_review.id', 'outcome.review_id')
    .innerJoin('codeframe', (join) =>
      join
        .onRef('codeframe.review_id', '=', 'policy_review.id')
        .on('codeframe.state', '=', 'signed_off'),
    )
    .select([
      'outcome.did',
      'policy_review.id as review_id',
      'policy_review.title',
      'policy_review.slug',
      'codeframe.id as codeframe_id',
    ])
    .where('outcome.id', '=', outcome)
    .where('outcome.withdrawn_at', 'is', null)
    .executeTakeFirst()
}

type Contributor = { review: string; person: string }

export function firstCommentIn(db: Db, { review, person }: Contributor) {
  return db
    .selectFrom('comment')
    .innerJoin('review_publication', 'review_publication.publication_id', 'comment.publication_id')
    .select(['comment.id', 'comment.reference'])
    .where('review_publication.review_id', '=', review)
    .where('comment.person_id', '=', person)
    .where('comment.appointment_id', 'is', null)
    .where('comment.state', '<>', 'withdrawn')
    .orderBy('comment.submitted_at')
    .limit(1)
    .executeTakeFirst()
}

/** The themes of a codeframe that a person's comments were counted in. */
export async function themesRaisedBy(
  db: Db,
  { codeframe, person }: { codeframe: string; person: string },
) {
  const rows = await db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('comment_revision', 'comment_revision.id', 'coding.revision_id')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'comment_revision.comment_id')
        .onRef('comment.revision', '=', 'comment_revision.number'),
    )
    .select('theme.id')
    .distinct()
    .where('theme.codeframe_id', '=', codeframe)
    .where('comment.person_id', '=', person)
    .where('comment.state', '<>', 'withdrawn')
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .execute()
  return rows.map((row) => row.id)
}
