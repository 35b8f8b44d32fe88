import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { progressOf } from '#db/queries/progress.server.ts'
import { outcomeFrom } from '#app/outcomes/outcome-from.server.ts'
import { parseProgress } from '#app/outcomes/progress.ts'
import { reportProgress } from '#app/outcomes/report-progress.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { ErrorSummary, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'publish_outcome')
  const review = await reviewFrom(params)
  const outcome = await outcomeFrom(review)
  const { slug, title } = review
  return { slug, title, entries: await progressOf(db, outcome.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'publish_outcome')
  const review = await reviewFrom(params)
  const outcome = await outcomeFrom(review)
  const form = await readForm(request)
  const progress = parseProgress(form)
  if (!progress.ok) return data(progress, { status: 422 })
  const { value } = progress
  const reported = await reportProgress(db, { outcome, progress: value, officer, at: now() })
  if (reported.ok) return redirect(`/officer/reviews/${review.slug}/progress`)
  if (reported.why === 'withdrawn') throw tooLate(Object.entries(value))
  const errors = { done_on: 'Enter a day that is not in the future' }
  return data({ errors, typed: { ...value } }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Progress: ${page?.title ?? ''}` },
]

export default function ReportProgress() {
  const { slug, title, entries } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string | undefined> = answer?.typed ?? {}
  return (
    <main className="wrap narrow" id="main">
      <h1>What has been done: {title}</h1>
      <p>
        What was promised and is done stands on{' '}
        <a href={`/reviews/${slug}/outcome#progress`}>the page of the outcome</a>, newest first.
      </p>
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <TextField
          name="done_on"
          label="Day"
          type="date"
          width="govuk-input--width-10"
          errors={answer?.errors}
          value={typed.done_on}
        />
        <TextArea
          name="body"
          label="What has been done"
          hint="Public, as you write it."
          rows={3}
          errors={answer?.errors}
          value={typed.body}
        />
        <div className="buttons">
          <Button>Add it</Button>
          <a href={`/officer/reviews/${slug}`}>Back to the review</a>
        </div>
      </PostForm>
      <h2>On the page</h2>
      {entries.length === 0 && <p>Nothing yet.</p>}
      <ul className="cards">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className="quiet">{dateIn(entry.done_on)}</p>
            <p>{entry.body}</p>
            <PostForm action={`/officer/reviews/${slug}/progress/${entry.id}/striking`}>
              <button type="submit" className="as-link">
                Strike it out
                <span className="govuk-visually-hidden">: {entry.body}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </main>
  )
}
