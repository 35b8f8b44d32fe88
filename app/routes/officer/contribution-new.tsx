import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { newId } from '#db/id.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { enter } from '#app/themes/enter.server.ts'
import { EntryFields } from '#app/themes/entry-fields.tsx'
import { parseEntry } from '#app/themes/entry.ts'
import { CODING_REFUSALS, takesCodings } from '#app/themes/theme.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { slug, title } = review
  return { slug, title, isOpen: takesCodings(review), submissionKey: newId() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const entry = parseEntry(form, londonDate(now()))
  if (!entry.ok) return data(entry, { status: 422 })

  const key = z.uuid().safeParse(form.get('submission_key'))
  const submissionKey = key.success ? key.data : newId()
  const entering = { review, entry: entry.value, submissionKey, officer, at: now() }
  const entered = await enter(db, engine, entering)
  if (!entered.ok) throw tooLate(keptFields(form), CODING_REFUSALS[entered.why])
  const at = `/officer/reviews/${review.slug}`
  if (entered.alike > 0) return redirect(`${at}/same-people`)
  return redirect(`${at}/bench/${entered.contribution.reference}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Enter a contribution: ${page?.title ?? ''}` },
]

export default function NewContribution() {
  const { slug, title, isOpen, submissionKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Enter a letter, call or meeting</h1>
      <p className="lede">
        It becomes evidence in the {title}, is read and coded like a comment, and is never shown to
        the public unless an officer writes what may be read.
      </p>
      {isOpen ? (
        <PostForm>
          <input type="hidden" name="submission_key" value={submissionKey} />
          <EntryFields errors={answer?.errors} typed={answer?.typed ?? {}} />
          <div className="buttons">
            <Button>Enter it</Button>
            <a href={`/officer/reviews/${slug}/contributions`}>Back to the contributions</a>
          </div>
        </PostForm>
      ) : (
        <p>{CODING_REFUSALS.closed}</p>
      )}
    </main>
  )
}
