import type { NotNull } from 'kysely'
import type { Db } from '../schema.ts'

export function feedbackOf(db: Db, review: string) {
  return db
    .selectFrom('feedback')
    .select(['id', 'said', 'next', 'published_at'])
    .where('review_id', '=', review)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
}

/** The last that was withdrawn, for saying so in its place. */
export function withdrawnFeedbackOf(db: Db, review: string) {
  return db
    .selectFrom('feedback')
    .select(['published_at', 'withdrawn_at', 'withdrawn_reason'])
    .where('review_id', '=', review)
    .where('withdrawn_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .$narrowType<{ withdrawn_at: NotNull }>()
    .executeTakeFirst()
}

export function feedbackForMail(db: Db, feedback: string) {
  return db
    .selectFrom('feedback')
    .innerJoin('policy_review', 'policy_review.id', 'feedback.review_id')
    .select(['policy_review.slug', 'policy_review.title', 'feedback.said', 'feedback.next'])
    .where('feedback.id', '=', feedback)
    .where('feedback.withdrawn_at', 'is', null)
    .executeTakeFirst()
}
