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
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { ErrorSummary, SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { next_check_on, next_check } = await outcomeFrom(review)
  const members = await cabinet(db, londonDate(now()))
  const isDue = next_check_on !== null && next_check_on <= londonDate(now())
  return { review, next_check_on, next_check, isDue, members }
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
  const { review, next_check_on, next_check, isDue, members } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Check whether it worked: {review.title}</h1>
      {next_check_on ? (
        <p>
          The outcome says what is looked at on {dateIn(next_check_on)}: {next_check}
        </p>
      ) : (
        <p>{WHY_NOT.no_check}</p>
      )}
      {next_check_on && !isDue && (
        <p>
          From that day on you can plan the review that does so.{' '}
          <a href={`/officer/reviews/${review.slug}`}>Back to the review</a>
        </p>
      )}
      {isDue && <Planning review={review} members={members} errors={answer?.errors} />}
    </main>
  )
}

type Plan = {
  review: { slug: string; decision_maker: string }
  members: { id: string; holderName: string; post: string }[]
  errors: FieldErrors | undefined
}

function Planning({ review, members, errors }: Plan) {
  return (
    <>
      <p>
        This plans a review of the same policy over the same pages. What is said there from today on
        is its evidence. Once it opens, the outcome links to it, and everyone who took part is told
        by mail.
      </p>
      <PostForm>
        <ErrorSummary errors={errors} />
        <SelectField
          name="decision_maker"
          label="Who decides"
          empty="Choose a cabinet member"
          errors={errors}
          value={review.decision_maker}
          choices={members.map(({ id, holderName, post }) => ({
            value: id,
            label: `${holderName}, ${post}`,
          }))}
        />
        <div className="buttons">
          <Button>Plan the review</Button>
          <a href={`/officer/reviews/${review.slug}`}>Not yet</a>
        </div>
      </PostForm>
    </>
  )
}
