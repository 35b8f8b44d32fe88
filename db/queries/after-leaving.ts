import { sql, type ExpressionBuilder } from 'kysely'
import type { Database } from '../schema.ts'

/**
 * A comment counts until its author takes it back. One that went out of sight with its author's account
 * stays counted, with the themes it was counted in: what they had taken back before is `excluded`.
 */
export function stillCounts(eb: ExpressionBuilder<Database, 'comment'>) {
  return eb.or([
    eb('comment.state', '<>', 'withdrawn'),
    eb.and([
      eb('comment.author_left_at', 'is not', null),
      eb('comment.consideration', '<>', 'excluded'),
    ]),
  ])
}

/** Whether anybody at all may read a comment's words: not when their author left and took them along. */
export function wordsRemain(eb: ExpressionBuilder<Database, 'comment'>) {
  return eb.or([eb('comment.author_left_at', 'is', null), eb('comment.may_stay', '=', 1)])
}

/** The words, or nothing where nobody may read them any more; they never leave the database. */
export function wordsThatRemain() {
  return sql<string | null>`case when comment.author_left_at is null or comment.may_stay = 1
    then comment_revision.body end`
}

/** 1 where the author has closed their account. */
export function authorLeft() {
  return sql<0 | 1>`case when comment.author_left_at is null then 0 else 1 end`
}
