import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { feedbackOf } from '#db/queries/feedback.server.ts'
import { publishFeedback } from '#app/outcomes/feedback.server.ts'
import { parseFeedback } from '#app/outcomes/feedback.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'publish_outcome')
  const { id, slug, title, state } = await reviewFrom(params)
  return { slug, title, state, isPublic: (await feedbackOf(db, id)) !== undefined }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'publish_outcome')
  const review = await reviewFrom(params)
  const feedback = parseFeedback(await readForm(request))
  if (!feedback.ok) return data(feedback, { status: 422 })
  const { value } = feedback
  const published = await publishFeedback(db, { review, feedback: value, officer, at: now() })
  if (!published.ok) throw tooLate(Object.entries(value), WHY_NOT[published.why])
  return redirectDocument(`/reviews/${review.slug}/feedback`)
}

const WHY_NOT = {
  not_handed_over:
    'Feedback is published once the evidence is with the decision-maker, and before the outcome.',
  already_published: 'The feedback received is public already. Withdraw it to publish it anew.',
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Feedback received: ${page?.title ?? ''}` },
]

export default function PublishFeedback() {
  const { slug, title, state, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isTime = state === 'with_decision_maker' || state === 'decided'
  return (
    <main className="wrap narrow" id="main">
      <h1>Publish the feedback received: {title}</h1>
      {isPublic && (
        <Notice warning>
          <p>{WHY_NOT.already_published}</p>
        </Notice>
      )}
      {!isPublic && !isTime && (
        <Notice warning>
          <p>{WHY_NOT.not_handed_over}</p>
        </Notice>
      )}
      <p>
        It becomes public at once: what you write, the themes with how many raised each, and a
        comment for each. Whoever follows the review is told by mail. The figures stay as they are
        now.
      </p>
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <TextArea
          name="said"
          label="What people told you"
          rows={5}
          errors={answer?.errors}
          value={answer?.typed.said}
        />
        <TextArea
          name="next"
          label="What happens next"
          hint="Who decides, and when."
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.next}
        />
        <div className="buttons">
          <Button>Publish the feedback received</Button>
          <a href={`/officer/reviews/${slug}`}>Back to the review</a>
        </div>
      </PostForm>
    </main>
  )
}
