import { after, DAY } from '#app/platform/clock.ts'
import { londonDate, londonTime } from '#app/platform/london-time.ts'
import type { When } from './content.ts'

export type Calendar = { dateOf: (day: number) => string; at: (when: When) => string }

/** Turns the demo's days, counted from the day it is seeded, into times. */
export function calendarFrom(seededAt: string): Calendar {
  const dateOf = (day: number) => londonDate(after(seededAt, day * DAY))
  return { dateOf, at: ([day, clock]) => londonTime(dateOf(day), clock) }
}
