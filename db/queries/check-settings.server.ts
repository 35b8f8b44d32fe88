import type { Db } from '../schema.ts'

const MOST_SETTINGS = 100

/** What was set last of each, by whom and when. */
export function newestSettings(db: Db) {
  return db
    .selectFrom('check_setting')
    .innerJoin('person', 'person.id', 'check_setting.set_by')
    .select([
      'check_setting.name',
      'check_setting.value',
      'check_setting.set_at',
      'person.name as setBy',
    ])
    .where('check_setting.id', 'in', (all) =>
      all
        .selectFrom('check_setting as every')
        .select((eb) => eb.fn.max('every.id').as('newest'))
        .groupBy('every.name'),
    )
    .orderBy('check_setting.name')
    .limit(MOST_SETTINGS)
    .execute()
}
