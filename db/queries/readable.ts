import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../schema.ts'
import { wordsRemain } from './after-leaving.ts'

type Scope = ExpressionBuilder<Database, 'contribution' | 'comment'>

/** Beside a left join of `comment`: what somebody here may still read, withheld comments too, withdrawn ones not. */
export function isReadable(eb: Scope) {
  return eb.or([
    eb('contribution.comment_id', 'is', null),
    eb.and([eb('comment.state', '<>', 'withdrawn'), wordsRemain(eb)]),
  ])
}

/** Two officers left it out: in this review, or, of a comment, everywhere. */
export function isLeftOut(eb: Scope) {
  return eb.or([
    eb('contribution.consideration', '=', 'excluded'),
    eb('comment.consideration', '=', 'excluded'),
  ])
}
