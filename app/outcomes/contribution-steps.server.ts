import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { themesOfContribution } from '#db/queries/own-comments.server.ts'
import type { Db } from '#db/schema.ts'
import type { ConsiderationState } from '#db/schema/comments.ts'
import type { InReview } from './review-steps.tsx'
import { checksAhead, stepsInReview, WHILE_OPEN, type Step } from './trace.ts'
import { tracedReviews } from './traced-reviews.server.ts'

type Entered = {
  id: string
  consideration: ConsiderationState
  review_id: string
  slug: string
  title: string
}

/** What became of a letter, a call or a mail that an officer entered, step by step. */
export async function stepsOfContribution(db: Db, entered: Entered): Promise<InReview[]> {
  const themes =
    entered.consideration === 'excluded' ? [] : await themesOfContribution(db, entered.id)
  const [review] = await tracedReviews(db, themes)
  const isDecided = (await outcomeOf(db, entered.review_id)) !== undefined
  if (!review && isDecided) return [{ step: 'read_in_review', review: entered }]
  const steps = review
    ? [...stepsInReview(review), ...checksAhead([review])].filter(isInReview)
    : []
  return isDecided ? steps : [...steps, { step: 'next', words: WHILE_OPEN }]
}

function isInReview(step: Step): step is InReview {
  return step.step === 'counted' || step.step === 'concluded' || step.step === 'next'
}
