import { z } from 'zod'
import { DAY, after } from '#app/platform/clock.ts'
import { endOfDay, londonDate } from '#app/platform/london-time.ts'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import { holdsAt, type StandingSanction } from './sanction.ts'

const LONGEST = 2_000
const tooLong = `It must be ${LONGEST.toLocaleString('en-GB')} characters or fewer`

/** An officer answers an appeal within so many working days. */
export const ANSWER_WITHIN_DAYS = 10

/** An appeal is open as long as the measure holds, and for so long after it began. */
export const APPEAL_WITHIN = 28 * DAY

type Appealable = StandingSanction & { appeal: string | null }

/** Once about each sanction that was told to its person. */
export function canBeAppealed(sanction: Appealable, at: string) {
  if (sanction.appeal !== null || sanction.lifted_at !== null) return false
  if (sanction.kind === 'ban' && sanction.confirmed_at === null) return false
  return (
    holdsAt(sanction, at) || at < after(sanction.confirmed_at ?? sanction.imposed_at, APPEAL_WITHIN)
  )
}

export function parseAppeal(form: FormData) {
  const text = words({ missing: 'Say why you think it is wrong', longest: LONGEST, tooLong })
  return parseForm(z.object({ words: text }), form)
}

export type AppealAnswer = { answer: string } & (
  { result: 'upheld' | 'overturned' } | { result: 'varied'; until: string }
)

const answer = words({ missing: 'Say why, as the person will read it', longest: LONGEST, tooLong })

const AnswerForm = z.discriminatedUnion(
  'result',
  [
    z.object({ result: z.enum(['upheld', 'overturned']), answer }),
    z.object({
      result: z.literal('varied'),
      until: z.iso.date('Enter the new last day, like 2026-12-31'),
      answer,
    }),
  ],
  { error: 'Select what becomes of it' },
)

export function parseAppealAnswer(form: FormData): Parsed<AppealAnswer> {
  return parseForm(AnswerForm, form)
}

/** The end an answer gives; undefined for one that is past, or no sooner than before. */
export function variedEnd(
  { until, ends_at }: { until: string; ends_at: string | null },
  at: string,
) {
  if (until < londonDate(at)) return undefined
  const end = endOfDay(until)
  return ends_at === null || end < ends_at ? end : undefined
}
