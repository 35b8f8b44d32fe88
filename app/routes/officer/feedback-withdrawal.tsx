import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { withdrawFeedback } from '#app/outcomes/feedback.server.ts'
import { parseTakingDown } from '#app/outcomes/feedback.ts'
import { TakingDown } from '#app/outcomes/taking-down.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'publish_outcome')
  const { slug, title } = await reviewFrom(params)
  return { slug, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'publish_outcome')
  const review = await reviewFrom(params)
  const form = parseTakingDown(await readForm(request))
  if (!form.ok) return data(form, { status: 422 })
  const { reason } = form.value
  const withdrawn = await withdrawFeedback(db, { review, reason, officer, at: now() })
  if (!withdrawn) throw tooLate([['reason', reason]], 'No feedback of this review is public.')
  return redirect(`/officer/reviews/${review.slug}`)
}

export const meta: MetaFunction = () => [{ title: 'Withdraw the feedback received' }]

export default function WithdrawFeedback() {
  const { slug, title } = useLoaderData<typeof loader>()
  return (
    <TakingDown
      question={`Withdraw the feedback received in “${title}”?`}
      slug={slug}
      button="Withdraw the feedback"
      answer={useActionData<typeof action>()}
    >
      <p>
        The page says that it was withdrawn, when, and the reason you give. Followers who were not
        told yet are not told. You can publish it anew until the outcome is public.
      </p>
    </TakingDown>
  )
}
