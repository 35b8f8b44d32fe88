import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Looked = { contribution: string; codeframe: string }

/** Whoever codes a contribution has looked at it with the themes there are. */
export async function markLookedAt(trx: Trx, { contribution, codeframe }: Looked) {
  const marked = await trx
    .updateTable('contribution')
    .set((eb) => ({
      coded_version: eb
        .selectFrom('codeframe')
        .select('codeframe.version')
        .where('codeframe.id', '=', codeframe),
    }))
    .where('id', '=', contribution)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

type Again = {
  review: { id: string; codeframe_id: string }
  contribution: string
  officer: { id: string }
  at: string
}

export type LookedAgain = { ok: true } | { ok: false; why: 'closed' | 'not_waiting' }

/** Says that the themes added since change nothing about a contribution. */
export async function lookAgain(db: Db, looked: Again): Promise<LookedAgain> {
  return db.transaction().execute((trx) => lookAgainIn(trx, looked))
}

async function lookAgainIn(
  trx: Trx,
  { review, contribution, officer, at }: Again,
): Promise<LookedAgain> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const frame = await trx
    .selectFrom('codeframe')
    .select(['id', 'version'])
    .where('id', '=', review.codeframe_id)
    .where('state', '<>', 'superseded')
    .executeTakeFirst()
  if (!frame) return { ok: false, why: 'not_waiting' }
  const looked = await trx
    .updateTable('contribution')
    .set({ coded_version: frame.version })
    .where('id', '=', contribution)
    .where('review_id', '=', review.id)
    .where((eb) => eb(eb.fn.coalesce('coded_version', eb.lit(1)), '<', frame.version))
    .executeTakeFirst()
  if (looked.numUpdatedRows !== 1n) return { ok: false, why: 'not_waiting' }
  await recordEvent(trx, { action: 'review.looked_again', actor: officer, subject: review, at })
  return { ok: true }
}
