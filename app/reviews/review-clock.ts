import { DAY } from '#app/platform/clock.ts'
import { dayAfter, isWorkingDay, MONDAY_TO_FRIDAY } from '#app/moderation/working-days.ts'
import { daysBetween } from './closing-check.ts'

/** The Cabinet Office's consultation principles (2018): an answer within twelve weeks of closing. */
export const WEEKS_TO_OUTCOME = 12

/** Weeks before the outcome is due at which whoever owes it is reminded. */
export const REMINDED_AT = [4, 1] as const

type Holidays = ReadonlySet<string>

/** The day by which the outcome is due: twelve weeks on, or the next working day. */
export function outcomeDueOn(closesOn: string, holidays: Holidays) {
  let day = daysOn(closesOn, WEEKS_TO_OUTCOME * 7)
  while (!isWorkingDay(day, { weekdays: MONDAY_TO_FRIDAY, holidays })) day = dayAfter(day)
  return day
}

/** The last closing day whose outcome can be due within so many weeks of a day. */
export function closedBy(today: string, weeks: number) {
  return daysOn(today, (weeks - WEEKS_TO_OUTCOME) * 7)
}

export type Reminder = 'four_weeks' | 'one_week' | 'missed'

/** The reminder that is due on a day, if any: the latest one whose time has come. */
export function reminderDue(dueOn: string, today: string): Reminder | null {
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'missed'
  const [early, late] = REMINDED_AT
  if (left <= late * 7) return 'one_week'
  return left <= early * 7 ? 'four_weeks' : null
}

function daysOn(day: string, days: number) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
