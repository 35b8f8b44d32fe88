import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import { Address } from '#app/people/address-form.ts'
import { DAY } from '#app/platform/clock.ts'

export const LONGEST_NOTE = 1_000

/** How many people a published comment takes before it is held until an officer has read it. */
export const REPORTERS_THAT_HOLD = 3

/** Whoever was wrong this often in this time is heard, and no longer counted. */
export const DISMISSED_AT_MOST = 3
export const DISMISSALS_COUNT_FOR = 90 * DAY

export const CONFIRM_WITHIN = 7 * DAY

/** Why somebody reports: the house rule they think it breaks, or something else. */
export type ReportText = { reason: string; note: string | null }

const reason = z
  .string({ error: 'Select what is wrong with it' })
  .regex(/^(rule-[1-9]\d{0,5}|other)$/, 'Select what is wrong with it')

const note = words({
  longest: LONGEST_NOTE,
  tooLong: `What you add must be ${LONGEST_NOTE.toLocaleString('en-GB')} characters or fewer`,
})
  .optional()
  .transform((text) => text || null)

const SAY_WHAT = { path: ['note'], error: 'Say what is wrong with it' }

const ReportForm = z.object({ reason, note }).refine(saysWhatElse, SAY_WHAT)
const MailedReportForm = z.object({ reason, note, email: Address }).refine(saysWhatElse, SAY_WHAT)

function saysWhatElse({ reason: given, note: added }: ReportText) {
  return given !== 'other' || added !== null
}

export function parseReport(form: FormData): Parsed<ReportText> {
  return parseForm(ReportForm, form)
}

export function parseMailedReport(form: FormData): Parsed<ReportText & { email: string }> {
  return parseForm(MailedReportForm, form)
}

type Rule = { number: number; title: string }

/** What a reader chooses from: every house rule in force, and something else. */
export function reasonsUnder(rules: Rule[]) {
  return [
    ...rules.map(({ number, title }) => ({ value: `rule-${number}`, label: title })),
    { value: 'other', label: 'Something else' },
  ]
}

/** A reason as an officer reads it. */
export function reasonInWords(given: string) {
  return given === 'other' ? 'Something else' : given.replace('rule-', 'House rule ')
}
