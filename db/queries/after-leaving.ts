import { sql, type ExpressionBuilder } from 'kysely'
import type { Database } from '../schema.ts'

/**
 * A comment counts until its author takes it back, or two officers leave it out of consideration. One that went out of sight with its author's account
 * stays counted, with the themes it was counted in: what they had taken back before is `excluded`.
 */
export function stillCounts(eb: ExpressionBuilder<Database, 'comment'>) {
  return eb.and([
    eb('comment.consideration', '<>', 'excluded'),
    eb.or([eb('comment.state', '<>', 'withdrawn'), eb('comment.author_left_at', 'is not', null)]),
  ])
}

/** The comments that do not, found from indexes of those few. */
export function noLongerCounts(eb: Pick<ExpressionBuilder<Database, never>, 'selectFrom'>) {
  return eb
    .selectFrom('comment as taken')
    .select('taken.id')
    .where('taken.state', '=', sql.lit('withdrawn'))
    .where('taken.author_left_at', 'is', null)
    .union(
      eb
        .selectFrom('comment as out')
        .select('out.id')
        .where('out.consideration', '=', sql.lit('excluded')),
    )
}

/** Whether anybody at all may read a comment's words: not when their author left and took them along. */
export function wordsRemain(eb: ExpressionBuilder<Database, 'comment'>) {
  return eb.or([eb('comment.author_left_at', 'is', null), eb('comment.may_stay', '=', 1)])
}

/**
 * The words for those who work here, masked where they are redacted; nothing where nobody may read them
 * any more. Neither the words of those who left nor what is masked leaves the database.
 */
export function wordsThatRemain() {
  return sql<string | null>`case when comment.author_left_at is null or comment.may_stay = 1
    then ${wordsMasked()} end`
}

/** 1 where the author has closed their account. */
export function authorLeft() {
  return sql<0 | 1>`case when comment.author_left_at is null then 0 else 1 end`
}

/** The words of a revision for those who work here, with a block for each character that is redacted. */
export function wordsMasked() {
  return sql<string>`coalesce(comment_revision.masked_body, comment_revision.body)`
}
