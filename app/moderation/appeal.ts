import { z } from 'zod'
import { after, DAY } from '#app/platform/clock.ts'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { PublicationState, VerdictName } from '#db/schema/comments.ts'
import { stateAfter } from './decision.ts'

/** A different officer answers within so many working days. */
export const ANSWERED_WITHIN_DAYS = 10

/** An appeal can be made for so long after the decision. */
export const APPEALED_WITHIN = 28 * DAY

/** Officers who asked are reminded so long before an answer is due. */
export const REMINDED_OF_ANSWER = 2 * DAY

type Appealable = {
  comment: { state: PublicationState }
  decision: { verdict: VerdictName; decided_at: string; isMasked: boolean; isLatest: boolean }
  hasAppeal: boolean
}

/** Once about each decision that refuses or masks words, while it stands. */
export function canBeAppealed({ comment, decision, hasAppeal }: Appealable, at: string) {
  const { verdict, decided_at, isMasked, isLatest } = decision
  if (hasAppeal || !isLatest || comment.state !== stateAfter(verdict)) return false
  if (at >= after(decided_at, APPEALED_WITHIN)) return false
  return verdict === 'publish' ? isMasked : verdict !== 'hold'
}

const LONGEST = 2_000
const tooLong = `It must be ${LONGEST.toLocaleString('en-GB')} characters or fewer`

const AppealForm = z.object({
  decision: z.string().max(60),
  grounds: words({ missing: 'Say why you think it is wrong', longest: LONGEST, tooLong }),
})

export function parseDecisionAppeal(form: FormData) {
  return parseForm(AppealForm, form)
}

export type DecisionAnswer = { words: string } & (
  | { result: 'upheld' | 'overturned' }
  | { result: 'varied'; verdict: 'return' | 'withhold' | 'remove'; rule: number; note: string }
)

const answer = words({ missing: 'Say why, as its author will read it', longest: LONGEST, tooLong })

const rule = z.coerce
  .number({ error: 'Select the house rule it breaks' })
  .int()
  .min(1, 'Select the house rule it breaks')

const AnswerForm = z.discriminatedUnion(
  'result',
  [
    z.object({ result: z.enum(['upheld', 'overturned']), words: answer }),
    z.object({
      result: z.literal('varied'),
      words: answer,
      verdict: z.enum(['return', 'withhold', 'remove'], {
        error: 'Select what you decide instead',
      }),
      rule,
      note: words({ missing: 'Say what the author should change', longest: 1_000, tooLong }),
    }),
  ],
  { error: 'Select what becomes of the appeal' },
)

export function parseAnswer(form: FormData): Parsed<DecisionAnswer> {
  return parseForm(AnswerForm, form)
}

/** About masks, varied: which of them are lifted. */
export type MaskAnswer = { words: string } & (
  { result: 'upheld' | 'overturned' } | { result: 'varied'; lifts: string[] }
)

export type AppealAnswer = DecisionAnswer | MaskAnswer

const MaskAnswerForm = z.object({
  result: z.enum(['upheld', 'varied', 'overturned'], {
    error: 'Select what becomes of the appeal',
  }),
  words: answer,
})

export function parseMaskAnswer(form: FormData): Parsed<MaskAnswer> {
  const parsed = parseForm(MaskAnswerForm, form)
  const lifts = form.getAll('lifts').filter((id) => typeof id === 'string')
  const typed = { ...Object.fromEntries(lifts.map((id) => [`lifts-${id}`, 'yes'])) }
  if (!parsed.ok) return { ...parsed, typed: { ...parsed.typed, ...typed } }
  const { result, words } = parsed.value
  if (result !== 'varied') return { ok: true, value: { result, words } }
  if (lifts.length > 0) return { ok: true, value: { result, words, lifts } }
  const errors = { lifts: 'Select what may be read again' }
  return { ok: false, errors, typed: { result, words, ...typed } }
}

export const APPEAL_ANSWERS = {
  upheld: 'The decision stands.',
  varied: 'The decision was changed to another.',
  overturned: 'The decision was reversed.',
} as const
