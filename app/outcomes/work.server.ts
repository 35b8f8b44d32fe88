import { feedbackOf } from '#db/queries/feedback.server.ts'
import { outcomeOf, withdrawnOutcomeOf } from '#db/queries/outcomes.server.ts'
import { reviewFollowing } from '#db/queries/progress.server.ts'
import { tellingOf } from '#db/queries/telling.server.ts'
import type { Db } from '#db/schema.ts'
import { londonDate } from '#app/platform/london-time.ts'

type Asked = { review: { id: string }; at: string }

/** What officers do about what is published of a review. */
export async function outcomeWork(db: Db, { review, at }: Asked) {
  const [feedback, outcome, withdrawn, following] = await Promise.all([
    feedbackOf(db, review.id),
    outcomeOf(db, review.id),
    withdrawnOutcomeOf(db, review.id),
    reviewFollowing(db, review.id),
  ])
  const on = outcome?.next_check_on ?? null
  return {
    hasFeedback: feedback !== undefined,
    hasOutcome: outcome !== undefined,
    withdrawnAt: withdrawn?.withdrawn_at ?? null,
    telling: outcome ? await tellingOf(db, outcome.id) : null,
    check: on ? { on, isDue: on <= londonDate(at), following: following?.slug ?? null } : null,
  }
}

export type OutcomeWork = Awaited<ReturnType<typeof outcomeWork>>
