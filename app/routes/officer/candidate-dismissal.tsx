import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { readForm } from '#app/platform/form.server.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { candidateFrom } from '#app/themes/finding-from.server.ts'
import { dismissCandidate } from '#app/themes/settle-candidate.server.ts'

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
  await dismissCandidate(db, { review, candidate, officer, at: now() })
  return redirect(`/officer/reviews/${review.slug}/findings#candidates`)
}
