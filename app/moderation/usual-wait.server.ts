import { firstDecisions } from '#db/queries/figures.server.ts'
import type { Db } from '#db/schema.ts'
import { decisionTarget } from './calendar.server.ts'
import { hoursInDay, workingHoursBetween } from './working-time.ts'

export type UsualWait = { hours: number; day: number }

/** The median working time from a comment to its first decision, with the hours of a working day. */
export async function usualWait(db: Db, since: string): Promise<UsualWait | null> {
  const [calendar, decided] = await Promise.all([decisionTarget(db), firstDecisions(db, since)])
  const hours = decided
    .map(({ submitted_at, decided_at }) =>
      workingHoursBetween({ from: submitted_at, to: decided_at, calendar }),
    )
    .sort((a, b) => a - b)
  const median = hours[Math.floor(hours.length / 2)]
  return median === undefined ? null : { hours: median, day: hoursInDay(calendar) }
}
