import { sql } from 'kysely'
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

/** The title of the rule a decision cites, as it read when the decision was made. */
export function ruleTitleCited() {
  return sql<string | null>`coalesce((select wording.title from house_rule_wording as wording
    where wording.house_rule_id = decision.house_rule_id
      and wording.held_until > decision.decided_at
    order by wording.held_until limit 1), house_rule.title)`
}

/** The same of a rule that a sanction cites. */
export function ruleTitleOfSanction() {
  return sql<string>`coalesce((select wording.title from house_rule_wording as wording
    where wording.house_rule_id = sanction.house_rule_id
      and wording.held_until > sanction.imposed_at
    order by wording.held_until limit 1), house_rule.title)`
}

/** Its words, as they read then. */
export function ruleTextCited() {
  return sql<string | null>`coalesce((select wording.text from house_rule_wording as wording
    where wording.house_rule_id = decision.house_rule_id
      and wording.held_until > decision.decided_at
    order by wording.held_until limit 1), house_rule.text)`
}

/** Every rule there ever was, for administrators and for those who follow a link to an old one. */
export function everyHouseRule(db: Db) {
  return db
    .selectFrom('house_rule')
    .select(['id', 'number', 'title', 'text', 'leaves_placeholder', 'retired_at'])
    .orderBy('number')
    .limit(500)
    .execute()
}

export function houseRuleEver(db: Db, number: number) {
  return db
    .selectFrom('house_rule')
    .select(['id', 'number', 'title', 'text', 'leaves_placeholder', 'retired_at'])
    .where('number', '=', number)
    .executeTakeFirst()
}

/** How a rule read before, the latest first. */
export function formerWordings(db: Db, rule: string) {
  return db
    .selectFrom('house_rule_wording')
    .innerJoin('person', 'person.id', 'house_rule_wording.changed_by')
    .select([
      'house_rule_wording.id',
      'house_rule_wording.title',
      'house_rule_wording.text',
      'house_rule_wording.held_until',
      'person.name as changedBy',
    ])
    .where('house_rule_wording.house_rule_id', '=', rule)
    .orderBy('house_rule_wording.held_until', 'desc')
    .limit(50)
    .execute()
}

export async function highestRuleNumber(db: Db) {
  const { highest } = await db
    .selectFrom('house_rule')
    .select((eb) => eb.fn.max<number | null>('number').as('highest'))
    .executeTakeFirstOrThrow()
  return highest ?? 0
}
