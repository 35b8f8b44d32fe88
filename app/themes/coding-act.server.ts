import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { now } from '#app/platform/clock.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import type { Parsed } from '#app/platform/parse-form.ts'
import { refuse, tooLate } from '#app/platform/refuse.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import type { Coded } from './code.server.ts'
import { CODING_REFUSALS } from './theme.ts'

type Review = Awaited<ReturnType<typeof reviewFrom>>
type Officer = { id: string }

type CodingAct<T> = Pick<ActionFunctionArgs, 'request' | 'params'> & {
  officer: Officer
  parse: (form: FormData) => Parsed<T>
  verb: (facts: { review: Review; parsed: T; officer: Officer; at: string }) => Promise<Coded>
}

/** What the bench does with a coding, made or taken back: the verb, then back to the same contribution. */
export async function codingAct<T>({ officer, request, params, parse, verb }: CodingAct<T>) {
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const parsed = parse(form)
  const bench = `/officer/reviews/${review.slug}/bench`
  const back = safeReturn(String(form.get('return_to') ?? ''), bench)
  const kept = keptFields(form)
  if (!parsed.ok) {
    const because = Object.values(parsed.errors)[0] ?? ''
    const words = kept.filter(([field]) => field === 'quote')
    throw refuse({ status: 422, problem: 'incomplete', because, kept: words })
  }
  const coded = await verb({ review, parsed: parsed.value, officer, at: now() })
  if (coded.ok) return redirect(back)
  const because = CODING_REFUSALS[coded.why]
  if (coded.why !== 'no_such_words') throw tooLate(kept, because)
  throw refuse({ status: 422, problem: 'to_correct', because, kept })
}
