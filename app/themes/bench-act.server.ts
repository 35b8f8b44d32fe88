import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { now } from '#app/platform/clock.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import type { Parsed } from '#app/platform/parse-form.ts'
import { refuse, tooLate } from '#app/platform/refuse.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import type { Told } from './consider.server.ts'
import { contributionFrom } from './contribution-from.server.ts'

type Found = Awaited<ReturnType<typeof contributionFrom>>

type BenchAct<T> = Pick<ActionFunctionArgs, 'request' | 'params'> & {
  officer: { id: string }
  parse: (form: FormData) => Parsed<T>
  verb: (facts: Found & { parsed: T; officer: { id: string }; at: string }) => Promise<Told>
}

const REFUSALS = {
  closed: 'The evidence has been sealed and handed over, so nothing about it changes.',
  own: 'You coded it yourself, so a colleague verifies it.',
  not_coded: 'It is not coded, or it is verified already. Load the page again.',
}

/** An act on one contribution: the verb, then back to the bench. */
export async function benchAct<T>({ officer, request, params, parse, verb }: BenchAct<T>) {
  const { review, contribution } = await contributionFrom(params)
  const form = await readForm(request)
  const bench = `/officer/reviews/${review.slug}/bench/${contribution.reference}`
  const back = safeReturn(String(form.get('return_to') ?? ''), bench)
  const parsed = parse(form)
  const kept = keptFields(form).filter(([field]) => field === 'words')
  if (!parsed.ok) {
    const because = Object.values(parsed.errors)[0] ?? ''
    throw refuse({ status: 422, problem: 'incomplete', because, kept })
  }
  const facts = { review, contribution, parsed: parsed.value, officer, at: now() }
  const told = await verb(facts)
  if (!told.ok) throw tooLate(kept, REFUSALS[told.why])
  return redirect(back)
}

/** Of a form that says nothing but that it was sent. */
export function nothingAsked(): Parsed<null> {
  return { ok: true, value: null }
}
