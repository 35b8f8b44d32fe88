import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'

/** The open reviews whose scope a comment is in. */
export function reviewsGathering(db: Db, comment: string) {
  return inScope(db)
    .innerJoin('policy_review', 'policy_review.id', 'review_publication.review_id')
    .select(['policy_review.id', 'comment.submitted_at'])
    .where('comment.id', '=', comment)
    .where('policy_review.state', 'in', ['planned', 'gathering'])
    .where((eb) => isAsked(eb))
    .execute()
}

/** Comments in a review's scope that are not in it yet, oldest first. */
export function commentsToGather(db: Db, { review, limit }: { review: string; limit: number }) {
  return inScope(db)
    .innerJoin('policy_review', 'policy_review.id', 'review_publication.review_id')
    .leftJoin('contribution', (join) =>
      join
        .onRef('contribution.comment_id', '=', 'comment.id')
        .onRef('contribution.review_id', '=', 'policy_review.id'),
    )
    .select(['comment.id', 'comment.submitted_at'])
    .where('policy_review.id', '=', review)
    .where('contribution.id', 'is', null)
    .where((eb) => isAsked(eb))
    .orderBy('comment.id')
    .limit(limit)
    .execute()
}

/** The comments a review's scope names as it stands. */
export function commentsInScope(db: Db, review: string) {
  return inScope(db)
    .innerJoin('policy_review', 'policy_review.id', 'review_publication.review_id')
    .select('comment.id')
    .where('policy_review.id', '=', review)
    .where((eb) => isAsked(eb))
}

/** Residents' comments beside the reviews of their publications. */
function inScope(db: Db) {
  return db
    .selectFrom('comment')
    .innerJoin('review_publication', 'review_publication.publication_id', 'comment.publication_id')
    .where('comment.appointment_id', 'is', null)
    .where('comment.voice', 'is', null)
}

type Scope = 'comment' | 'review_publication' | 'policy_review'

/** Sent in the days asked for, and on a section asked for where the review names some. */
function isAsked(eb: ExpressionBuilder<Database, Scope>) {
  const sections = eb
    .selectFrom('review_section')
    .select('review_section.section_key')
    .whereRef('review_section.review_id', '=', 'policy_review.id')
    .whereRef('review_section.publication_id', '=', 'comment.publication_id')
  const day = eb.fn<string>('substr', ['comment.submitted_at', eb.lit(1), eb.lit(10)])
  return eb.and([
    eb.or([
      eb('policy_review.scope_from', 'is', null),
      eb(day, '>=', eb.ref('policy_review.scope_from')),
    ]),
    eb.or([
      eb('policy_review.scope_until', 'is', null),
      eb(day, '<=', eb.ref('policy_review.scope_until')),
    ]),
    eb.or([eb.not(eb.exists(sections)), eb('comment.section_key', 'in', sections)]),
  ])
}
