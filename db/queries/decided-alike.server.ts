import type { Db } from '../schema.ts'
import type { HoldReason } from '../schema/comments.ts'

const LOOKED_THROUGH = 500
const COUNTED = 50

/** The latest decisions about comments that were held for one reason, among the latest five hundred. */
export function decidedAlike(db: Db, reason: HoldReason) {
  const latest = db
    .selectFrom('decision')
    .select(['id', 'revision_id', 'verdict', 'house_rule_id', 'decided_at'])
    .where('undone_at', 'is', null)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LOOKED_THROUGH)
  return db
    .selectFrom(latest.as('latest'))
    .leftJoin('house_rule', 'house_rule.id', 'latest.house_rule_id')
    .select((eb) => [
      'latest.verdict',
      'house_rule.number as rule',
      eb
        .selectFrom('redaction')
        .select((r) => r.fn.countAll<number>().as('masks'))
        .whereRef('redaction.revision_id', '=', 'latest.revision_id')
        .where('redaction.lifted_at', 'is', null)
        .as('masks'),
    ])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('hold')
          .select('hold.id')
          .whereRef('hold.revision_id', '=', 'latest.revision_id')
          .where('hold.reason', '=', reason),
      ),
    )
    .orderBy('latest.decided_at', 'desc')
    .limit(COUNTED)
    .execute()
}
