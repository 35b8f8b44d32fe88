import { after } from '#app/platform/clock.ts'
import {
  addWorkingHours,
  hoursInDay,
  workingHoursAgo,
  workingHoursBetween,
  type WorkingCalendar,
} from './working-time.ts'

export const LANES = ['overdue', 'due_soon', 'on_time'] as const
export type Lane = (typeof LANES)[number]

export const LANE_NAMES: Record<Lane, string> = {
  overdue: 'Overdue',
  due_soon: 'Due soon',
  on_time: 'On time',
}

export type Target = WorkingCalendar & { targetDays: number }

/** Lanes as bounds on since when a comment waits, so that an index finds them. */
export type LaneBounds = { overdue: string; dueSoon: string }

const SOON_HOURS = 2

export function hoursToDecide(target: Target) {
  return target.targetDays * hoursInDay(target)
}

/** Due soon is the last quarter of the time to decide, and never less than two working hours. */
export function laneBounds(target: Target, at: string): LaneBounds {
  const hours = hoursToDecide(target)
  const soon = Math.min(hours, Math.max(hours / 4, SOON_HOURS))
  const overdue = workingHoursAgo({ at, hours, calendar: target })
  const left = hours - soon
  // Within the last two hours of a very short day everything is due soon.
  const dueSoon = left > 0 ? workingHoursAgo({ at, hours: left, calendar: target }) : after(at, 1)
  return { overdue, dueSoon }
}

export function laneOf(since: string, { overdue, dueSoon }: LaneBounds): Lane {
  return since <= overdue ? 'overdue' : since <= dueSoon ? 'due_soon' : 'on_time'
}

type Waiting = { since: string; at: string; target: Target }

/** "Overdue 40 min", "Due in 3 h", in working time; what is far from due has no words. */
export function dueInWords({ since, at, target }: Waiting) {
  const lane = laneOf(since, laneBounds(target, at))
  if (lane === 'on_time') return null
  const due = addWorkingHours({ at: since, hours: hoursToDecide(target), calendar: target })
  const [from, to] = due < at ? [due, at] : [at, due]
  const time = spanInWords(workingHoursBetween({ from, to, calendar: target }), target)
  return due <= at ? `Overdue ${time}` : `Due in ${time}`
}

function spanInWords(hours: number, target: Target) {
  const minutes = Math.max(1, Math.round(hours * 60))
  if (minutes < 60) return `${minutes} min`
  const day = hoursInDay(target)
  if (hours < day) return `${Math.round(hours)} h`
  const days = Math.round(hours / day)
  return days === 1 ? '1 day' : `${days} days`
}
