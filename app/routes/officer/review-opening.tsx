import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { GATES } from '#app/reviews/gate.ts'
import { openReview, type Opened } from '#app/reviews/open.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { slug } = await reviewFrom(params)
  return redirect(`/officer/reviews/${slug}/gates`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  await readForm(request)
  const opened = await openReview(db, { review, officer, at: now() })
  if (!opened.ok) throw refuse({ status: 409, problem: 'too_late', because: whyNot(opened) })
  return redirect(`/officer/reviews/${review.slug}`)
}

function whyNot(opened: Extract<Opened, { ok: false }>) {
  if (opened.why === 'gates_left') {
    const titles = opened.gates.map((gate) => GATES[gate].title.toLowerCase())
    return `These must be answered before the review opens: ${titles.join(', ')}.`
  }
  return opened.why === 'closes_too_soon'
    ? 'The closing day is less than two weeks away. Set a later one, then open the review.'
    : 'A colleague opened this review a moment ago.'
}
