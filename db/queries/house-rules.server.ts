import type { Db } from '../schema.ts'

/** The rules in force, in their public order; a council has a dozen or two. */
export function houseRules(db: Db) {
  return db
    .selectFrom('house_rule')
    .select(['id', 'number', 'title', 'text', 'leaves_placeholder'])
    .where('retired_at', 'is', null)
    .orderBy('number')
    .limit(100)
    .execute()
}

export function houseRuleNumbered(db: Db, number: number) {
  return db
    .selectFrom('house_rule')
    .select(['id', 'number', 'title', 'leaves_placeholder'])
    .where('number', '=', number)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}
