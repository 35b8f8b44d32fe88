import type { Db } from '../schema.ts'
import { stillCounts } from './after-leaving.ts'

/** Everyone with a comment in a review's scope that they have not taken back. Officials are not told. */
export function contributorsTo(db: Db, review: string) {
  return db
    .selectFrom('comment')
    .innerJoin('review_publication', 'review_publication.publication_id', 'comment.publication_id')
    .select('comment.person_id')
    .distinct()
    .where('review_publication.review_id', '=', review)
    .where('comment.appointment_id', 'is', null)
    .where('comment.state', '<>', 'withdrawn')
    .where('comment.author_left_at', 'is', null)
    .where('comment.person_id', 'is not', null)
    .$narrowType<{ person_id: string }>()
    .execute()
}

export function outcomeOf(db: Db, review: string) {
  return db
    .selectFrom('outcome')
    .select([
      'id',
      'asked',
      'said',
      'did',
      'method',
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

/** Outcomes newest first, for "What changed". */
export function publishedOutcomes(
  db: Db,
  { before, limit }: { before: string | null; limit: number },
) {
  return db
    .selectFrom('outcome')
    .innerJoin('policy_review', 'policy_review.id', 'outcome.review_id')
    .select([
      'outcome.id',
      'outcome.asked',
      'outcome.said',
      'outcome.did',
      'outcome.decided_on',
      'outcome.decided_by_body',
      'outcome.published_at',
      'policy_review.slug',
      'policy_review.title',
    ])
    .where('outcome.withdrawn_at', 'is', null)
    .$if(before !== null, (query) => query.where('outcome.id', '<', before ?? ''))
    .orderBy('outcome.id', 'desc')
    .limit(limit)
    .execute()
}

/** How many comments and people stand behind a review: everything in scope not taken back. */
export function contributionCounts(db: Db, review: string) {
  return db
    .selectFrom('comment')
    .innerJoin('review_publication', 'review_publication.publication_id', 'comment.publication_id')
    .select((eb) => [
      eb.fn.countAll<number>().as('comments'),
      eb.fn
        .count<number>(eb.fn.coalesce('comment.person_id', 'comment.legacy_identity_id'))
        .distinct()
        .as('people'),
    ])
    .where('review_publication.review_id', '=', review)
    .where('comment.appointment_id', 'is', null)
    .where((eb) => stillCounts(eb))
    .executeTakeFirstOrThrow()
}
