import type { Db } from '../schema.ts'

/** What has been done of what was promised, newest first. */
export function progressOf(db: Db, outcome: string) {
  return db
    .selectFrom('progress')
    .select(['id', 'done_on', 'body', 'written_at'])
    .where('outcome_id', '=', outcome)
    .where('struck_at', 'is', null)
    .orderBy('done_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** The review that checks what came of another. */
export function reviewFollowing(db: Db, review: string) {
  return db
    .selectFrom('policy_review')
    .select(['slug', 'title', 'opened_at'])
    .where('follows_id', '=', review)
    .executeTakeFirst()
}

/** The same for readers, to whom a review that is still planned is not there. */
export function openReviewFollowing(db: Db, review: string) {
  return db
    .selectFrom('policy_review')
    .select(['slug', 'title', 'opened_at'])
    .where('follows_id', '=', review)
    .where('state', '<>', 'planned')
    .executeTakeFirst()
}

/** The review whose outcome this one checks. */
export function reviewFollowed(db: Db, review: string) {
  return db
    .selectFrom('policy_review')
    .innerJoin('policy_review as earlier', 'earlier.id', 'policy_review.follows_id')
    .select(['earlier.id', 'earlier.slug', 'earlier.title'])
    .where('policy_review.id', '=', review)
    .executeTakeFirst()
}
