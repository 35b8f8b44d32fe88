import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { cabinet } from '#db/queries/people.server.ts'
import { outcomeFrom } from '#app/outcomes/outcome-from.server.ts'
import { reopenReview } from '#app/outcomes/reopen.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { ErrorSummary, SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { next_check_on, next_check } = await outcomeFrom(review)
  const members = await cabinet(db, londonDate(now()))
  return { review, next_check_on, next_check, members }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const at = now()
  const chosen = String(form.get('decision_maker') ?? '')
  const members = await cabinet(db, londonDate(at))
  if (!members.some(({ id }) => id === chosen)) {
    return data({ errors: { decision_maker: 'Select who decides' } }, { status: 422 })
  }
  const reopened = await reopenReview(db, { review, decisionMaker: chosen, officer, at })
  if (!reopened.ok) throw tooLate([], WHY_NOT[reopened.why])
  return redirect(`/officer/reviews/${reopened.slug}`)
}

const WHY_NOT = {
  no_check: 'The outcome names no day on which it is checked.',
  not_due: 'The day on which the outcome is checked has not come.',
  already_open: 'A review of what came of it is open already.',
}

export const meta: MetaFunction = () => [{ title: 'Check whether it worked' }]

export default function Reopen() {
  const { review, next_check_on, next_check, members } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Check whether it worked: {review.title}</h1>
      <p>
        The outcome says that on {next_check_on ? dateIn(next_check_on) : 'no day'} you check:{' '}
        {next_check}
      </p>
      <p>
        This opens a review of the same policy over the same pages. What is said there from today on
        is its evidence, and the outcome links to it.
      </p>
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <SelectField
          name="decision_maker"
          label="Who decides"
          empty="Choose a cabinet member"
          errors={answer?.errors}
          value={review.decision_maker}
          choices={members.map(({ id, holderName, post }) => ({
            value: id,
            label: `${holderName}, ${post}`,
          }))}
        />
        <div className="buttons">
          <Button>Open the review</Button>
          <a href={`/officer/reviews/${review.slug}`}>Not yet</a>
        </div>
      </PostForm>
    </main>
  )
}
