import { z } from 'zod'
import { DAY } from '#app/platform/clock.ts'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { PublicationState, VerdictName } from '#db/schema/comments.ts'

/** For so long a decision can be taken back unheard: nobody is told of it sooner. */
export const UNDO_WITHIN = 10_000

/** For so long its author may change what was returned; they are reminded so long before the end. */
export const RETURNED_FOR = 14 * DAY
export const REMINDED_BEFORE = 4 * DAY

/** A refusal cites a rule; a return says what to change; to put back in the queue needs neither. */
export type Verdict =
  | { verdict: 'publish' }
  | { verdict: 'hold' }
  | { verdict: 'return'; rule: number; note: string }
  | { verdict: 'withhold'; rule: number; note: string | null }
  | { verdict: 'remove'; rule: number; note: string | null }

export type Decision = Verdict & {
  /** How many decisions the officer had seen when deciding. */
  seen: number
  /** Which revision the officer had read. */
  revision: number
}

const rule = z.coerce
  .number({ error: 'Select the house rule it breaks' })
  .int()
  .min(1, 'Select the house rule it breaks')
  .max(100_000, 'Select the house rule it breaks')

const LONGEST_NOTE = 1_000
const tooLong = `Note must be ${LONGEST_NOTE.toLocaleString('en-GB')} characters or fewer`
const note = words({ longest: LONGEST_NOTE, tooLong })
  .optional()
  .transform((text) => text || null)

const seen = {
  seen: z.coerce.number().int().min(0).max(1_000_000),
  revision: z.coerce.number().int().min(1).max(1_000_000),
}

const DecisionForm = z.discriminatedUnion(
  'verdict',
  [
    z.object({ verdict: z.enum(['publish', 'hold']), ...seen }),
    z.object({
      verdict: z.literal('return'),
      rule,
      note: words({ missing: 'Say what the author should change', longest: LONGEST_NOTE, tooLong }),
      ...seen,
    }),
    z.object({ verdict: z.literal('withhold'), rule, note, ...seen }),
    z.object({ verdict: z.literal('remove'), rule, note, ...seen }),
  ],
  { error: 'Select a decision' },
)

export function parseDecision(form: FormData): Parsed<Decision> {
  return parseForm(DecisionForm, form)
}

export type Refusal = Exclude<Verdict, { verdict: 'publish' | 'hold' }>

/** What needs a house rule, and is told with it. */
export function isRefusal<T extends Verdict>(decision: T): decision is T & Refusal {
  return decision.verdict !== 'publish' && decision.verdict !== 'hold'
}

/** The one function that says which state a verdict leaves a comment in. */
export function stateAfter(verdict: VerdictName): PublicationState {
  switch (verdict) {
    case 'publish':
      return 'published'
    case 'return':
      return 'returned'
    case 'withhold':
      return 'withheld'
    case 'remove':
      return 'removed'
    case 'hold':
      return 'held'
  }
}

type Standing = {
  state: PublicationState
  published_at: string | null
  waiting_since: string | null
}

/**
 * What an officer may decide now. What was public is removed, what never was is withheld; what its
 * author took back stays taken back; and every decision can be reversed by another, or the comment put
 * back in the queue.
 */
export function verdictsOpenFor({ state, published_at, waiting_since }: Standing): VerdictName[] {
  if (state === 'withdrawn') return []
  const refusal: VerdictName = published_at === null ? 'withhold' : 'remove'
  if (state === 'published' && waiting_since === null) return ['return', refusal, 'hold']
  if (state === 'lapsed') return ['publish', refusal, 'hold']
  const open: VerdictName[] = ['publish', 'return', refusal, 'hold']
  return open.filter((verdict) => stateAfter(verdict) !== state || state === 'published')
}

export const VERDICT_NAMES: Record<VerdictName, string> = {
  publish: 'Publish',
  return: 'Return for a change',
  withhold: 'Withhold',
  remove: 'Remove',
  hold: 'Put back in the queue',
}

/** Where a decision is chosen for comments that are not read one by one. */
export const VERDICT_HINTS: Record<VerdictName, string | null> = {
  publish: null,
  return: 'Needs a rule and a note.',
  withhold: 'For what was never public. Needs a rule.',
  remove: 'For what is public. Needs a rule.',
  hold: 'For what was decided, or is public. A colleague reads it again.',
}

export const VERDICTS = Object.keys(VERDICT_HINTS).filter(isVerdict)

function isVerdict(name: string): name is VerdictName {
  return Object.hasOwn(VERDICT_HINTS, name)
}

export const VERDICTS_DONE: Record<VerdictName, string> = {
  publish: 'published',
  return: 'returned to its author',
  withhold: 'withheld',
  remove: 'removed',
  hold: 'put back in the queue',
}
