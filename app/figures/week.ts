import { dayAfter, dayBefore, weekdayOf } from '#app/moderation/working-days.ts'
import { londonDate, londonTime } from '#app/platform/london-time.ts'
import type { Span } from './month.ts'

export type Week = { monday: string; span: Span }

/** So many weeks up to the one of a moment, the newest first; each begins on a Monday in London. */
export function weeksUpTo(at: string, count: number): Week[] {
  let monday = londonDate(at)
  while (weekdayOf(monday) !== 1) monday = dayBefore(monday)
  const weeks: Week[] = []
  while (weeks.length < count) {
    weeks.push({ monday, span: weekOf(monday) })
    monday = daysFrom(monday, -7)
  }
  return weeks
}

function weekOf(monday: string): Span {
  return { from: londonTime(monday, '00:00'), until: londonTime(daysFrom(monday, 7), '00:00') }
}

function daysFrom(day: string, days: number) {
  const step = days < 0 ? dayBefore : dayAfter
  return Array.from({ length: Math.abs(days) }).reduce<string>((moved) => step(moved), day)
}
