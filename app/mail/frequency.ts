import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { londonDate, londonTime } from '#app/platform/london-time.ts'
import type { Frequency } from '#db/schema/telling.ts'
import type { Choice } from './category.ts'

/** Before people leave the house, and after the night’s work is done. */
const DAILY_AT = '07:00'

export const FREQUENCY_NAMES: Record<Choice, string> = {
  immediately: 'At once',
  hourly: 'Once an hour',
  daily: 'Once a day, at 7am',
  never: 'Never',
}

/** When a mail owed now is due: a digest goes on the next full hour, or at the next seven in London. */
export function dueAt(frequency: Frequency, at: string) {
  if (frequency === 'immediately') return at
  if (frequency === 'hourly') {
    return new Date((Math.floor(Date.parse(at) / HOUR) + 1) * HOUR).toISOString()
  }
  const today = londonTime(londonDate(at), DAILY_AT)
  return at < today ? today : londonTime(londonDate(after(today, DAY)), DAILY_AT)
}

export function digestOf(frequency: Frequency) {
  return frequency === 'immediately' ? null : frequency
}

/** The sooner of two. */
export function soonerOf(one: Frequency, other: Frequency) {
  const order: Frequency[] = ['immediately', 'hourly', 'daily']
  return order.indexOf(one) <= order.indexOf(other) ? one : other
}
