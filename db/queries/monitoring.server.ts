import type { Db } from '../schema.ts'
import { contributionsOf, countedCodings, isEvidence } from './evidence.ts'

/** The review that asks whoever wrote a comment about themselves, if one does. */
export function reviewAsking(db: Db, comment: string) {
  return db
    .selectFrom('contribution')
    .innerJoin('policy_review', 'policy_review.id', 'contribution.review_id')
    .select(['policy_review.id', 'policy_review.slug', 'policy_review.title'])
    .where('contribution.comment_id', '=', comment)
    .where('contribution.out_of_scope_at', 'is', null)
    .where('policy_review.equality_asked_at', 'is not', null)
    .where('policy_review.state', '=', 'gathering')
    .orderBy('policy_review.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function answersUnder(db: Db, { review, key }: { review: string; key: string }) {
  return db
    .selectFrom('monitoring_answer')
    .select(['question', 'answer'])
    .where('review_id', '=', review)
    .where('contributor_key', '=', key)
    .execute()
}

export function monitoringAnswersIn(db: Db, review: string) {
  return db
    .selectFrom('monitoring_answer')
    .select(['contributor_key', 'question', 'answer'])
    .where('review_id', '=', review)
    .execute()
}

/** Everyone whose comment counts as evidence in a review. */
export function peopleInReview(db: Db, review: string) {
  return contributionsOf(db, review)
    .select('comment.person_id')
    .distinct()
    .where('comment.person_id', 'is not', null)
    .where((eb) => isEvidence(eb))
    .$narrowType<{ person_id: string }>()
    .execute()
}

/** Who raised which theme, once for each. */
export function peopleByTheme(db: Db, codeframe: string) {
  return countedCodings(db)
    .select(['coding.theme_id', 'comment.person_id'])
    .distinct()
    .where('theme.codeframe_id', '=', codeframe)
    .where('comment.person_id', 'is not', null)
    .$narrowType<{ person_id: string }>()
    .execute()
}

/** The reviews a person took part in that ask, or have asked, about contributors. */
export function reviewsThatAsked(db: Db, person: string) {
  return db
    .selectFrom('contribution')
    .innerJoin('comment', 'comment.id', 'contribution.comment_id')
    .innerJoin('policy_review', 'policy_review.id', 'contribution.review_id')
    .select(['policy_review.id', 'policy_review.title'])
    .distinct()
    .where('comment.person_id', '=', person)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('monitoring_answer')
          .select('monitoring_answer.review_id')
          .whereRef('monitoring_answer.review_id', '=', 'policy_review.id'),
      ),
    )
    .execute()
}
