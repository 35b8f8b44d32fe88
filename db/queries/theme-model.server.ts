import type { Db } from '../schema.ts'

/** The model outside that may suggest themes, if an administrator has switched one on. */
export async function themeModelOn(db: Db) {
  const model = await db
    .selectFrom('theme_model')
    .select(['id', 'address', 'name', 'switched_on_at'])
    .where('switched_off_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return model ?? null
}

/** Which were switched on and off, by whom and when; the latest first. */
export function themeModels(db: Db) {
  return db
    .selectFrom('theme_model')
    .innerJoin('person as on_by', 'on_by.id', 'theme_model.switched_on_by')
    .leftJoin('person as off_by', 'off_by.id', 'theme_model.switched_off_by')
    .select([
      'theme_model.id',
      'theme_model.address',
      'theme_model.name',
      'theme_model.switched_on_at',
      'theme_model.switched_off_at',
      'on_by.name as onBy',
      'off_by.name as offBy',
    ])
    .orderBy('theme_model.id', 'desc')
    .limit(50)
    .execute()
}
