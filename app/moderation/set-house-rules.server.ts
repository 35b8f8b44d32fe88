import { newId } from '#db/id.ts'
import { highestRuleNumber } from '#db/queries/house-rules.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { Wording } from './house-rule.ts'

type Setting = { by: { id: string }; at: string }

/** Adds a rule under the next number; a number is never given twice. */
export function addHouseRule(db: Db, { wording, by, at }: Setting & { wording: Wording }) {
  return db.transaction().execute(async (trx) => {
    const [id, number] = [newId(), (await highestRuleNumber(trx)) + 1]
    await trx
      .insertInto('house_rule')
      .values({ id, number, ...wording, created_at: at })
      .execute()
    await record(trx, { action: 'rule.added', rule: { id, number }, by, at })
    return number
  })
}

type Rule = { id: string; number: number }

/** Words a rule anew. What cited it goes on citing the words of its day. */
export function rewordHouseRule(
  db: Db,
  { rule, wording, by, at }: Setting & { rule: Rule; wording: Wording },
) {
  return db.transaction().execute(async (trx) => {
    const former = await trx
      .selectFrom('house_rule')
      .select(['title', 'text', 'leaves_placeholder'])
      .where('id', '=', rule.id)
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('house_rule_wording')
      .values({
        id: newId(),
        house_rule_id: rule.id,
        ...former,
        held_until: at,
        changed_by: by.id,
      })
      .execute()
    await trx.updateTable('house_rule').set(wording).where('id', '=', rule.id).execute()
    await record(trx, { action: 'rule.reworded', rule, by, at })
  })
}

/** No decision cites it any more; it stays readable for those that did. False when it is retired already. */
export function retireHouseRule(db: Db, { rule, by, at }: Setting & { rule: Rule }) {
  return setRetired(db, { rule, by, at, retired_at: at })
}

export function bringBackHouseRule(db: Db, { rule, by, at }: Setting & { rule: Rule }) {
  return setRetired(db, { rule, by, at, retired_at: null })
}

type Retiring = Setting & { rule: Rule; retired_at: string | null }

function setRetired(db: Db, { rule, by, at, retired_at }: Retiring) {
  return db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable('house_rule')
      .set({ retired_at })
      .where('id', '=', rule.id)
      .where('retired_at', retired_at === null ? 'is not' : 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows !== 1n) return false
    const action = retired_at === null ? 'rule.brought_back' : 'rule.retired'
    await record(trx, { action, rule, by, at })
    return true
  })
}

type Recorded = Setting & {
  action: `rule.${'added' | 'reworded' | 'retired' | 'brought_back'}`
  rule: Rule
}

function record(trx: Trx, { action, rule, by, at }: Recorded) {
  const detail = { rule: rule.number }
  return recordEvent(trx, { action, actor: by, subject: rule, detail, at })
}
