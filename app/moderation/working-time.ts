import { HOUR } from '#app/platform/clock.ts'
import { londonDate, londonTime } from '#app/platform/london-time.ts'
import { dayAfter, dayBefore, weekdayOf } from './working-days.ts'

/** When officers work, by London clocks. */
export type WorkingCalendar = {
  /** Digits from Monday, 1, to Sunday, 7. */
  weekdays: string
  opens: string
  closes: string
  holidays: ReadonlySet<string>
}

type Span = { opens: number; closes: number }

/** No wait and no target reaches further. */
const FURTHEST_DAYS = 4_000

export function workingHoursBetween(asked: {
  from: string
  to: string
  calendar: WorkingCalendar
}): number {
  const { calendar } = asked
  const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)]
  const last = londonDate(asked.to)
  let worked = 0
  let day = londonDate(asked.from)
  for (let days = 0; day <= last && days < FURTHEST_DAYS; days += 1) {
    const span = spanOn(day, calendar)
    if (span) worked += Math.max(0, Math.min(to, span.closes) - Math.max(from, span.opens))
    day = dayAfter(day)
  }
  return worked / HOUR
}

type Moved = { at: string; hours: number; calendar: WorkingCalendar }

/** The first moment at which so many working hours have passed. */
export function addWorkingHours({ at, hours, calendar }: Moved): string {
  let left = hours * HOUR
  let day = londonDate(at)
  for (let days = 0; days < FURTHEST_DAYS; days += 1) {
    const span = spanOn(day, calendar)
    const from = span ? Math.max(Date.parse(at), span.opens) : 0
    if (span && span.closes - from >= left) return new Date(from + left).toISOString()
    if (span) left -= Math.max(0, span.closes - from)
    day = dayAfter(day)
  }
  throw new Error('The working calendar has no working time.')
}

/** The last moment since which so many working hours have passed: whatever waits from then or before is that old. */
export function workingHoursAgo({ at, hours, calendar }: Moved): string {
  let left = hours * HOUR
  let day = londonDate(at)
  for (let days = 0; days < FURTHEST_DAYS; days += 1) {
    const span = spanOn(day, calendar)
    const to = span ? Math.min(Date.parse(at), span.closes) : 0
    if (span && to - span.opens >= left) return new Date(to - left).toISOString()
    if (span) left -= Math.max(0, to - span.opens)
    day = dayBefore(day)
  }
  throw new Error('The working calendar has no working time.')
}

/** A working day's hours by the clock: two clocks a year change, and never in working hours. */
export function hoursInDay({ opens, closes }: Pick<WorkingCalendar, 'opens' | 'closes'>) {
  return (minutesOf(closes) - minutesOf(opens)) / 60
}

function minutesOf(clock: string) {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

const known = new WeakMap<WorkingCalendar, Map<string, Span | null>>()

function spanOn(day: string, calendar: WorkingCalendar) {
  const spans = known.get(calendar) ?? new Map<string, Span | null>()
  known.set(calendar, spans)
  const found = spans.get(day)
  if (found !== undefined) return found
  const span = spanFor(day, calendar)
  spans.set(day, span)
  return span
}

function spanFor(day: string, { weekdays, opens, closes, holidays }: WorkingCalendar) {
  if (!weekdays.includes(String(weekdayOf(day))) || holidays.has(day)) return null
  return {
    opens: Date.parse(londonTime(day, opens)),
    closes: Date.parse(londonTime(day, closes)),
  }
}
