import type { NotNull } from 'kysely'
import type { Db } from '../schema.ts'

export function outcomeOf(db: Db, review: string) {
  return db
    .selectFrom('outcome')
    .select([
      'id',
      'asked',
      'said',
      'did',
      'method',
      'equality',
      'decided_by_body',
      'decided_on',
      'reference',
      'next_check_on',
      'next_check',
      'published_at',
    ])
    .where('review_id', '=', review)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
}

/** The last outcome that was withdrawn, for saying so in its place. */
export function withdrawnOutcomeOf(db: Db, review: string) {
  return db
    .selectFrom('outcome')
    .select(['id', 'published_at', 'withdrawn_at', 'withdrawn_reason'])
    .where('review_id', '=', review)
    .where('withdrawn_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .$narrowType<{ withdrawn_at: NotNull }>()
    .executeTakeFirst()
}

/** Outcomes newest first, for the home page. */
export function latestOutcomes(db: Db, limit: number) {
  return db
    .selectFrom('outcome')
    .innerJoin('policy_review', 'policy_review.id', 'outcome.review_id')
    .select([
      'outcome.id',
      'outcome.asked',
      'outcome.did',
      'outcome.decided_on',
      'outcome.decided_by_body',
      'policy_review.slug',
      'policy_review.title',
    ])
    .where('outcome.withdrawn_at', 'is', null)
    .orderBy('outcome.published_at', 'desc')
    .orderBy('outcome.id', 'desc')
    .limit(limit)
    .execute()
}
