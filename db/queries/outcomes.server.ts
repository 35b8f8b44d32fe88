import type { Db } from '../schema.ts'
import { contributionsOf, contributor, isEvidence } from './evidence.ts'

/** Everyone with a comment in a review that they have not taken back. Officials are not told. */
export function contributorsTo(db: Db, review: string) {
  return contributionsOf(db, review)
    .select('comment.person_id')
    .distinct()
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

/** How many comments, letters and other notes, and people, stand behind a review: everything that counts. */
export function contributionCounts(db: Db, review: string) {
  return contributionsOf(db, review)
    .select((eb) => [
      eb.fn.count<number>('contribution.comment_id').as('comments'),
      eb.fn.count<number>('contribution.body').as('entered'),
      eb.fn.count<number>(contributor(eb)).distinct().as('people'),
    ])
    .where((eb) => isEvidence(eb))
    .executeTakeFirstOrThrow()
}
