import { DAY } from '#app/platform/clock.ts'
import { londonClock, londonDate, londonTime } from '#app/platform/london-time.ts'

/** Which days are worked: digits from Monday, 1, to Sunday, 7, without the days that hold. */
export type WorkedDays = { weekdays: string; holidays: ReadonlySet<string> }

/** Whatever the council’s own hours: when its letters and deadlines are counted. */
export const MONDAY_TO_FRIDAY = '12345'

/** The same London time of day so many working days on. */
export function addWorkingDays({
  at,
  days,
  calendar,
}: {
  at: string
  days: number
  calendar: WorkedDays
}): string {
  let day = londonDate(at)
  for (let left = days; left > 0;) {
    day = dayAfter(day)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return londonTime(day, londonClock(at))
}

/** How many working days begin after the day of one moment, up to the day of another. */
export function workingDaysBetween({
  from,
  to,
  calendar,
}: {
  from: string
  to: string
  calendar: WorkedDays
}): number {
  const last = londonDate(to)
  let working = 0
  for (let day = dayAfter(londonDate(from)); day <= last; day = dayAfter(day)) {
    if (isWorkingDay(day, calendar)) working += 1
  }
  return working
}

export function isWorkingDay(day: string, { weekdays, holidays }: WorkedDays) {
  return weekdays.includes(String(weekdayOf(day))) && !holidays.has(day)
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string) {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7
}

export function dayAfter(day: string) {
  return daysFrom(day, 1)
}

export function dayBefore(day: string) {
  return daysFrom(day, -1)
}

function daysFrom(day: string, days: number) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
