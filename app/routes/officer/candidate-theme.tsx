import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { readForm } from '#app/platform/form.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { candidateFrom } from '#app/themes/finding-from.server.ts'
import { makeTheme } from '#app/themes/settle-candidate.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/findings`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  await readForm(request)
  const candidate = await candidateFrom(params, review)
  const made = await makeTheme(db, engine, { review, candidate, officer, at: now() })
  if (!made.ok) {
    const because =
      made.why === 'closed'
        ? 'The review has been handed over, so no theme can be added.'
        : 'This review already has a theme of that name.'
    throw refuse({ status: 409, problem: 'too_late', because })
  }
  return redirect(`/officer/reviews/${review.slug}/findings#candidates`)
}
