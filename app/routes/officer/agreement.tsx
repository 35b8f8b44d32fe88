import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { refusedBecause } from '#app/themes/theme-from.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { parseDrawing } from '#app/themes/agreement.ts'
import { drawSample } from '#app/themes/draw-sample.server.ts'
import { takesCodings } from '#app/themes/theme.ts'
import { otherOfficers, samplesOf } from '#db/queries/agreement.server.ts'
import { ErrorSummary, SelectField, TextField } from '#app/ui/fields.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  return {
    slug: review.slug,
    isOpen: takesCodings(review),
    samples: await samplesOf(db, review.id),
    officers: await otherOfficers(db, officer.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const drawing = parseDrawing(form)
  const typed = { size: String(form.get('size') ?? ''), coder: String(form.get('coder') ?? '') }
  if (!drawing.ok) return data({ errors: drawing.errors, typed }, { status: 422 })
  const drawn = await drawSample(db, { review, ...drawing.value, officer, at: now() })
  if (drawn.ok) return redirect(`/officer/reviews/${review.slug}/agreement/${drawn.id}`)
  throw refusedBecause(drawn.why)
}

export const meta: MetaFunction = () => [{ title: 'Agreement between coders' }]

export default function Agreement() {
  const { slug, isOpen, samples, officers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/officer/reviews/${slug}/agreement`
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Agreement between coders</h1>
      <p>
        A colleague codes a sample again without seeing how it was coded. How far the two agree says
        how much the themes depend on who reads.
      </p>
      {samples.length === 0 && <p>No sample has been drawn yet.</p>}
      <ul>
        {samples.map((sample) => (
          <li key={sample.id}>
            <a href={`${here}/${sample.id}`}>
              {sample.size} for {sample.coderName}
            </a>
            , drawn by {sample.drawerName} on <When at={sample.drawn_at} />:{' '}
            {sample.finished_at ? 'finished' : `${sample.done} coded`}
          </li>
        ))}
      </ul>
      {isOpen && (
        <>
          <h2>Draw a sample</h2>
          <PostForm>
            <TextField
              name="size"
              label="How many contributions"
              hint="Drawn by lot from what others have coded; 100 is a good number"
              width="govuk-input--width-4"
              inputMode="numeric"
              errors={answer?.errors}
              value={answer?.typed.size}
            />
            <SelectField
              name="coder"
              label="Second coder"
              empty="Choose an officer"
              errors={answer?.errors}
              value={answer?.typed.coder}
              choices={officers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button>Draw the sample</Button>
          </PostForm>
        </>
      )}
      <p>
        <a href={`/officer/reviews/${slug}/themes`}>Back to the themes</a>
      </p>
    </main>
  )
}
