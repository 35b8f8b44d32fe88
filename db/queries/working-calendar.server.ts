import type { Db } from '../schema.ts'

/** Days that administrators added or took away, over those that are built in. */
export function bankHolidayChanges(db: Db) {
  return db
    .selectFrom('bank_holiday')
    .leftJoin('person', 'person.id', 'bank_holiday.added_by')
    .select([
      'bank_holiday.day',
      'bank_holiday.title',
      'bank_holiday.added_at',
      'bank_holiday.removed_at',
      'person.name as addedBy',
    ])
    .orderBy('bank_holiday.day')
    .limit(1_000)
    .execute()
}

/** The hours that hold now, or nothing when nobody has set any. */
export function latestWorkingHours(db: Db) {
  return db
    .selectFrom('working_hours')
    .leftJoin('person', 'person.id', 'working_hours.set_by')
    .select([
      'working_hours.weekdays',
      'working_hours.opens',
      'working_hours.closes',
      'working_hours.target_days',
      'working_hours.set_at',
      'person.name as setBy',
    ])
    .orderBy('working_hours.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
