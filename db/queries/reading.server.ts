import type { Db } from '../schema.ts'
import { isReadable } from './readable.ts'
import { isEvidence } from './evidence.ts'

export type Progress = { all: number; read: number; coded: number; verified: number }

/**
 * How far the reading of a review has come. Counted from an index, less the few comments that are
 * no longer read, so that it can stand on every page.
 */
export async function progressOf(db: Db, review: string): Promise<Progress> {
  const count = { unread: 0, read: 0, coded: 0, verified: 0, excluded: 0 }
  for (const { consideration, contributions } of await everything(db, review)) {
    count[consideration] += contributions
  }
  for (const { consideration, contributions } of await noLongerRead(db, review)) {
    count[consideration] -= contributions
  }
  const { unread, read, coded, verified } = count
  return {
    all: unread + read + coded + verified,
    read: read + coded + verified,
    coded: coded + verified,
    verified,
  }
}

/** How many contributions of a review's scope stand under no theme. */
export async function uncodedCount(db: Db, review: string) {
  const { all, coded } = await progressOf(db, review)
  return all - coded
}

function everything(db: Db, review: string) {
  return db
    .selectFrom('contribution')
    .select((eb) => ['consideration', eb.fn.countAll<number>().as('contributions')])
    .where('review_id', '=', review)
    .where('out_of_scope_at', 'is', null)
    .groupBy('consideration')
    .execute()
}

function noLongerRead(db: Db, review: string) {
  const candidates = db
    .selectFrom('comment as gone')
    .select('gone.id')
    .where('gone.state', '=', 'withdrawn')
    .union(
      db.selectFrom('comment as out').select('out.id').where('out.consideration', '=', 'excluded'),
    )
    .union(
      db
        .selectFrom('comment as left')
        .select('left.id')
        .where('left.author_left_at', 'is not', null),
    )
  // SQLite keeps to the order of a cross join: from the few that are gone to their contributions, not from all.
  return db
    .selectFrom(candidates.as('candidate'))
    .crossJoin('contribution')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .select((eb) => ['contribution.consideration', eb.fn.countAll<number>().as('contributions')])
    .whereRef('contribution.comment_id', '=', 'candidate.id')
    .where('contribution.review_id', '=', review)
    .where('contribution.out_of_scope_at', 'is', null)
    .where((eb) => eb.not(eb.and([isEvidence(eb), isReadable(eb)])))
    .groupBy('contribution.consideration')
    .execute()
}
