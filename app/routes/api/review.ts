import type { LoaderFunctionArgs } from '@remix-run/node'
import { feedbackOf } from '#db/queries/feedback.server.ts'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { publicationsInScope } from '#db/queries/reviews.server.ts'
import { feedbackForApi, outcomeForApi } from '#app/outcomes/outcome-for-api.server.ts'
import { answered, apiAnswer } from '#app/platform/api-answer.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return answered(async () => {
    const review = await reviewFrom(params)
    const [publications, outcome, feedback] = await Promise.all([
      publicationsInScope(db, review.id),
      outcomeOf(db, review.id),
      feedbackOf(db, review.id),
    ])
    return apiAnswer({
      slug: review.slug,
      policy: review.policy,
      title: review.title,
      question: review.question,
      state: review.state,
      opened_at: review.opened_at,
      decided_by: { holder: review.decisionMakerName, post: review.decisionMakerPost },
      publications: publications
        .filter(({ withdrawn_at }) => withdrawn_at === null)
        .map(({ slug }) => `${config.origin}/api/v1/publications/${slug}`),
      feedback: feedback ? await feedbackForApi(db, { review, feedback }) : null,
      outcome: outcome ? await outcomeForApi(db, { review, outcome }) : null,
      url: `${config.origin}/reviews/${review.slug}`,
    })
  })
}
