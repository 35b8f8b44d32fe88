import { DAY } from '#app/platform/clock.ts'
import { endOfDay, londonDate } from '#app/platform/london-time.ts'
import type { YesOrNo } from '#db/schema/reporting.ts'
import { missingFrom } from './complaint.ts'
import { addWorkingHours } from './working-time.ts'

type Holidays = ReadonlySet<string>

/**
 * 48 hours as the Defamation (Operators of Websites) Regulations 2013 count them: no part of a
 * Saturday, a Sunday, Good Friday, Christmas Day or a bank holiday is of account.
 */
export function within48Hours(at: string, holidays: Holidays) {
  return addWorkingHours({ at, hours: 48, calendar: calendarWith(holidays) })
}

function calendarWith(holidays: Holidays) {
  return { weekdays: '12345', opens: '00:00', closes: '24:00', holidays }
}

/** With so much of the 48 hours left officers are reminded: what is due on Monday morning, on Friday. */
const REMINDED_HOURS = 16

export function isNear({ step, due }: Step, { holidays, at }: { holidays: Holidays; at: string }) {
  if (step === 'wait') return false
  const calendar = calendarWith(holidays)
  return addWorkingHours({ at, hours: REMINDED_HOURS, calendar }) >= due
}

/** An author answers by midnight at the end of the fifth day after the notice was sent; every day counts. */
export function answerableUntil(toldAt: string) {
  const noon = Date.parse(`${londonDate(toldAt)}T12:00:00Z`)
  return endOfDay(new Date(noon + 5 * DAY).toISOString().slice(0, 10))
}

export type Clocked = {
  received_at: string
  meaning: string | null
  why_defamatory: string | null
  what_is_wrong: string | null
  lacks_means_to_sue: YesOrNo
  poster_told_at: string | null
  answer: 'remove' | 'keep' | null
  answered_at: string | null
  closed_at: string | null
  isShown: boolean
  isReachable: boolean
  /** How often the same person’s words were removed at the same complainant’s notice. */
  removedBefore: number
}

export type StepName = 'say_what_is_missing' | 'tell_author' | 'wait' | 'remove' | 'tell_it_stays'
export type Because = keyof typeof BECAUSE
export type Step = { step: StepName; because: Because; due: string }

/** After two removals of the same words, the third is not asked about. */
const REMOVED_TWICE = 2

/** What is to be done next, why, and by when; null once it is closed. */
export function nextStep(
  complaint: Clocked,
  { holidays, at }: { holidays: Holidays; at: string },
): Step | null {
  const { received_at, poster_told_at, answer, answered_at } = complaint
  if (complaint.closed_at !== null) return null
  const since = (moment: string) => within48Hours(moment, holidays)
  if (poster_told_at === null) {
    return { ...firstStep(complaint), due: since(received_at) }
  }
  const until = answerableUntil(poster_told_at)
  if (answer === null || answered_at === null) {
    if (!complaint.isShown) return { step: 'remove', because: 'gone', due: since(until) }
    if (at < until) return { step: 'wait', because: 'asked', due: until }
    return { step: 'remove', because: 'unanswered', due: since(until) }
  }
  const due = since(answered_at)
  if (!complaint.isShown) return { step: 'remove', because: 'gone', due }
  return answer === 'remove'
    ? { step: 'remove', because: 'consents', due }
    : { step: 'tell_it_stays', because: 'keeps', due }
}

function firstStep(complaint: Clocked): Pick<Step, 'step' | 'because'> {
  if (missingFrom(complaint).length > 0) {
    return { step: 'say_what_is_missing', because: 'incomplete' }
  }
  if (!complaint.isShown) return { step: 'remove', because: 'gone' }
  if (complaint.removedBefore >= REMOVED_TWICE) return { step: 'remove', because: 'again' }
  if (!complaint.isReachable) return { step: 'remove', because: 'unreachable' }
  return { step: 'tell_author', because: 'new' }
}

/** Details that are obviously false count as no answer, so a comment whose author answered may still come down. */
export function mayRemove(step: Step | null) {
  return step?.step === 'remove' || step?.step === 'tell_it_stays'
}

export const STEP_NAMES: Record<StepName, string> = {
  say_what_is_missing: 'Tell the complainant what is missing',
  tell_author: 'Send the notice to the author',
  wait: 'Wait for the author’s answer',
  remove: 'Remove the comment and tell the complainant',
  tell_it_stays: 'Tell the complainant what the author answered',
}

export const BECAUSE = {
  incomplete: 'The notice does not say everything the law asks for.',
  new: 'The notice is complete, and its author can be reached.',
  again: 'Words of this author were removed twice before at this complainant’s notice.',
  unreachable: 'Nobody can write to the author: they left no address, or closed their account.',
  asked: 'The notice was sent. The author has until then to answer.',
  unanswered: 'The author did not answer in time.',
  consents: 'The author agrees that it is removed.',
  keeps: 'The author wants it to stay and gave a name and a postal address.',
  gone: 'The comment is no longer on the page.',
} as const
