import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { likenessById } from '#db/queries/likenesses.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, refuse, tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { answerLikeness } from '#app/themes/answer-likeness.server.ts'
import { parseLikenessAnswer } from '#app/themes/likeness.ts'
import { CODING_REFUSALS } from '#app/themes/theme.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/same-people`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const likeness = await likenessById(db, addressWord(params.id))
  if (!likeness || likeness.review_id !== review.id) throw notFound()
  const parsed = parseLikenessAnswer(await readForm(request))
  if (!parsed.ok) {
    const because = parsed.errors.answer ?? ''
    throw refuse({ status: 422, problem: 'incomplete', because })
  }
  const { answer } = parsed.value
  const answered = await answerLikeness(db, { likeness: likeness.id, answer, officer, at: now() })
  if (!answered.ok) throw tooLate([], CODING_REFUSALS.closed)
  return redirect(`/officer/reviews/${review.slug}/same-people`)
}
