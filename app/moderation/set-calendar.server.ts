import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { bankHolidays } from './calendar.server.ts'

type Day = { day: string; title: string; by: { id: string }; at: string }

/** Makes a day a bank holiday, or gives one that is built in another name. */
export async function addBankHoliday(db: Db, { day, title, by, at }: Day) {
  await db.transaction().execute(async (trx) => {
    const standing = { title, added_by: by.id, added_at: at, removed_by: null, removed_at: null }
    await trx
      .insertInto('bank_holiday')
      .values({ day, ...standing })
      .onConflict((on) => on.column('day').doUpdateSet(standing))
      .execute()
    await record(trx, { action: 'calendar.holiday_added', day, by, at })
  })
}

/** Makes a bank holiday a working day again; false when it was none. */
export async function removeBankHoliday(db: Db, { day, by, at }: Omit<Day, 'title'>) {
  const title = (await bankHolidays(db)).get(day)
  if (title === undefined) return false
  await db.transaction().execute(async (trx) => {
    const removed = { removed_by: by.id, removed_at: at }
    await trx
      .insertInto('bank_holiday')
      .values({ day, title, added_by: null, added_at: at, ...removed })
      .onConflict((on) => on.column('day').doUpdateSet(removed))
      .execute()
    await record(trx, { action: 'calendar.holiday_removed', day, by, at })
  })
  return true
}

type Hours = {
  hours: { weekdays: string; opens: string; closes: string; target_days: number }
  by: { id: string }
  at: string
}

/** From now on waiting is counted by these hours, for what waits already too. */
export async function setWorkingHours(db: Db, { hours, by, at }: Hours) {
  const { weekdays, opens, closes, target_days } = hours
  const id = newId()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('working_hours')
      .values({ id, weekdays, opens, closes, target_days, set_by: by.id, set_at: at })
      .execute()
    const detail = { weekdays, opens, closes, target_days }
    await recordEvent(trx, {
      action: 'calendar.hours_set',
      actor: by,
      subject: { id },
      detail,
      at,
    })
  })
}

type Changed = {
  action: 'calendar.holiday_added' | 'calendar.holiday_removed'
  day: string
  by: { id: string }
  at: string
}

function record(trx: Trx, { action, day, by, at }: Changed) {
  return recordEvent(trx, { action, actor: by, subject: { id: day }, at })
}
