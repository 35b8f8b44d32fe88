import type { Db } from '../schema.ts'
import { ruleTitleCited } from './house-rules.server.ts'

/** The latest decision that stands: one undone within its seconds counts for nothing. */
export function latestDecision(db: Db, comment: string) {
  return db
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decided_by')
    .select([
      'decision.id',
      'decision.number',
      'decision.verdict',
      'decision.revision_id',
      'decision.decided_by',
      'decision.decided_at',
      'person.name as officer',
    ])
    .where('decision.comment_id', '=', comment)
    .where('decision.undone_at', 'is', null)
    .orderBy('decision.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** True when the comment is the officer's own, or stands on a page they publish in a post they hold. */
export async function concernsSelf(
  db: Db,
  { comment, officer }: { comment: string; officer: string },
) {
  const row = await db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .select('comment.id')
    .where('comment.id', '=', comment)
    .where((eb) =>
      eb.or([eb('comment.person_id', '=', officer), eb('appointment.person_id', '=', officer)]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** Whom a comment answers, and the words of its standing revision. */
export function whatItAnswers(db: Db, comment: string) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .leftJoin('comment as parent', 'parent.id', 'comment.parent_id')
    .select(['parent.person_id as answers', 'comment_revision.body'])
    .where('comment.id', '=', comment)
    .executeTakeFirstOrThrow()
}

/** Every decision about a comment, oldest first, with the rule each cites. */
export function decisionsAbout(db: Db, comment: string) {
  return db
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decided_by')
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .leftJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .select([
      'decision.id',
      'decision.verdict',
      'decision.note',
      'decision.decided_at',
      'person.name as officer',
      'comment_revision.number as revision',
      'house_rule.number as rule',
      ruleTitleCited().as('ruleTitle'),
    ])
    .where('decision.comment_id', '=', comment)
    .where('decision.undone_at', 'is', null)
    .orderBy('decision.number')
    .limit(100)
    .execute()
}

export function revisionNumbered(db: Db, { comment, number }: { comment: string; number: number }) {
  return db
    .selectFrom('comment_revision')
    .select(['id', 'body'])
    .where('comment_id', '=', comment)
    .where('number', '=', number)
    .executeTakeFirst()
}
