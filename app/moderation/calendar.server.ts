import { bankHolidayChanges, latestWorkingHours } from '#db/queries/working-calendar.server.ts'
import type { Db } from '#db/schema.ts'
import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { laneBounds, type Target } from './lane.ts'
import type { WorkedDays } from './working-days.ts'

const USUAL = { weekdays: '12345', opens: '09:00', closes: '17:00', targetDays: 1 }

/** When officers work and how long a comment may wait, as administrators last set it. */
export async function decisionTarget(db: Db): Promise<Target> {
  const [set, holidays] = await Promise.all([latestWorkingHours(db), bankHolidays(db)])
  const hours = set ? { ...set, targetDays: set.target_days } : USUAL
  const { weekdays, opens, closes, targetDays } = hours
  return { weekdays, opens, closes, targetDays, holidays: new Set(holidays.keys()) }
}

/** The days that are worked, as administrators last set them. */
export async function workedDays(db: Db): Promise<WorkedDays> {
  const { weekdays, holidays } = await decisionTarget(db)
  return { weekdays, holidays }
}

/** The days that hold, each with its title: those built in, with what administrators changed. */
export async function bankHolidays(db: Db) {
  const days = new Map(BANK_HOLIDAYS)
  for (const { day, title, removed_at } of await bankHolidayChanges(db)) {
    if (removed_at === null) days.set(day, title)
    else days.delete(day)
  }
  return days
}

/** Whatever waits since then or before is overdue at a moment. */
export async function overdueSince(db: Db, at: string) {
  return laneBounds(await decisionTarget(db), at).overdue
}
