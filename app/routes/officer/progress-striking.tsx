import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { outcomeFrom } from '#app/outcomes/outcome-from.server.ts'
import { strikeProgress } from '#app/outcomes/report-progress.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'publish_outcome')
  const { slug } = await reviewFrom(params)
  return redirect(`/officer/reviews/${slug}/progress`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'publish_outcome')
  const review = await reviewFrom(params)
  const outcome = await outcomeFrom(review)
  await readForm(request)
  const progress = addressWord(params.id)
  if (!(await strikeProgress(db, { outcome, progress, officer, at: now() }))) throw tooLate()
  return redirect(`/officer/reviews/${review.slug}/progress`)
}
