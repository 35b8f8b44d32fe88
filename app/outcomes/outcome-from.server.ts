import { feedbackOf, withdrawnFeedbackOf } from '#db/queries/feedback.server.ts'
import { outcomeOf, withdrawnOutcomeOf } from '#db/queries/outcomes.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound, refuse } from '#app/platform/refuse.server.ts'
import { dateIn } from '#app/ui/when.tsx'

type Review = { id: string; title: string }

/** The outcome of a review; 404 while there is none, 410 with the reason where it was withdrawn. */
export async function outcomeFrom(review: Review) {
  const outcome = await outcomeOf(db, review.id)
  if (outcome) return outcome
  throw missing('outcome', review, await withdrawnOutcomeOf(db, review.id))
}

/** The same for what was published of the feedback before. */
export async function feedbackFrom(review: Review) {
  const feedback = await feedbackOf(db, review.id)
  if (feedback) return feedback
  throw missing('feedback received', review, await withdrawnFeedbackOf(db, review.id))
}

type Withdrawn =
  { published_at: string; withdrawn_at: string; withdrawn_reason: string | null } | undefined

function missing(what: string, { title }: Review, withdrawn: Withdrawn) {
  if (!withdrawn) return notFound()
  const { published_at, withdrawn_at, withdrawn_reason } = withdrawn
  const because = `The ${what} of “${title}”, published on ${dateIn(published_at)}, was withdrawn on ${dateIn(withdrawn_at)}. The reason given: ${withdrawn_reason}`
  return refuse({ status: 410, problem: 'gone', because })
}
