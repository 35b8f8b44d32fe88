import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { code } from '#app/themes/code.server.ts'
import { CODING_REFUSALS, parseCoding } from '#app/themes/theme.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRole(request, 'officer')
  return redirect(`/officer/reviews/${params.slug}/bench`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireRole(request, 'officer')
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const coding = parseCoding(form)
  const bench = `/officer/reviews/${review.slug}/bench`
  const back = safeReturn(String(form.get('return_to') ?? ''), bench)
  if (!coding.ok) {
    throw refuse({
      status: 422,
      problem: 'incomplete',
      because: Object.values(coding.errors)[0] ?? '',
    })
  }
  const coded = await code(db, { review, coding: coding.value, officer, at: now() })
  if (!coded.ok) {
    throw refuse({ status: 409, problem: 'too_late', because: CODING_REFUSALS[coded.why] })
  }
  return redirect(back)
}
