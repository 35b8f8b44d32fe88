import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'
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
  return countedCodings(db)
    .innerJoin('coding as first', (join) =>
      join
        .onRef('first.contribution_id', '=', 'coding.contribution_id')
        .onRef('first.theme_id', '=', 'coding.theme_id'),
    )
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
    .select(['comment.id as comment_id', 'theme.name as theme', 'policy_review.title as review'])
    .where('first.id', '=', coding)
    .where('codeframe.state', '<>', 'superseded')
    .where('comment.id', 'is not', null)
    .$narrowType<{ comment_id: string }>()
    .limit(1)
    .executeTakeFirst()
}
