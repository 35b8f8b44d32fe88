import type { Db } from '../schema.ts'

/** The themes of a codeframe in the order they were added. */
export function themesOf(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .select(['id', 'name', 'description'])
    .where('codeframe_id', '=', codeframe)
    .orderBy('id')
    .limit(100)
    .execute()
}
