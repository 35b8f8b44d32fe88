import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { declineSuggestion } from '#app/themes/settle-suggestion.server.ts'
import { CODING_REFUSALS } from '#app/themes/theme.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/bench`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const suggestion = addressWord(params.id)
  const declined = await declineSuggestion(db, { review, suggestion, officer, at: now() })
  if (!declined.ok)
    throw refuse({ status: 409, problem: 'too_late', because: CODING_REFUSALS[declined.why] })
  const bench = `/officer/reviews/${review.slug}/bench`
  return redirect(safeReturn(String(form.get('return_to') ?? ''), bench))
}
