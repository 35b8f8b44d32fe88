import type { Db } from '../schema.ts'

export function keysOf(db: Db, officer: string) {
  return db
    .selectFrom('officer_keys')
    .select(['keys', 'off_at'])
    .where('person_id', '=', officer)
    .executeTakeFirst()
}
