import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { handOver } from '#app/reviews/hand-over.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRole(request, 'officer')
  return redirect(`/officer/reviews/${params.slug}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireRole(request, 'officer')
  const review = await reviewFrom(params)
  await readForm(request)
  const handed = await handOver(db, { review, officer, at: now() })
  if (!handed.ok) {
    throw refuse({ status: 409, problem: 'too_late', because: REFUSED[handed.why] })
  }
  return redirect(`/officer/reviews/${review.slug}`)
}

const REFUSED = {
  no_themes: 'There are no themes yet, so there is nothing to hand over.',
  already_handed_over: 'A colleague handed this review over a moment ago.',
}
