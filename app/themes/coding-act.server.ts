import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import type { code } from './code.server.ts'
import { CODING_REFUSALS, parseCoding } from './theme.ts'

type CodingAct = Pick<ActionFunctionArgs, 'request' | 'params'> & {
  officer: { id: string }
  verb: typeof code
}

/** What the bench does with a coding, made or taken back: the verb, then back to the same comment. */
export async function codingAct({ officer, request, params, verb }: CodingAct) {
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const coding = parseCoding(form)
  const bench = `/officer/reviews/${review.slug}/bench`
  const back = safeReturn(String(form.get('return_to') ?? ''), bench)
  if (!coding.ok) {
    const because = Object.values(coding.errors)[0] ?? ''
    throw refuse({ status: 422, problem: 'incomplete', because })
  }
  const coded = await verb(db, { review, coding: coding.value, officer, at: now() })
  if (!coded.ok) {
    throw refuse({ status: 409, problem: 'too_late', because: CODING_REFUSALS[coded.why] })
  }
  return redirect(back)
}
