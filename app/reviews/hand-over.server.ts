import { newId } from '#db/id.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { ReviewState } from '#db/schema/reviews.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { beginTelling } from '#app/following/begin-telling.server.ts'
import { signOffIn } from '#app/themes/sign-off.server.ts'
import { gatherScope } from './gather.server.ts'
import { sealPack } from './seal-pack.server.ts'

type HandOver = {
  review: { id: string; slug: string; question: string; state: ReviewState; codeframe_id: string }
  officer: { id: string }
  /** What the officer makes of the evidence, for whoever decides. */
  analysis: string
  at: string
}

export type HandedOver =
  { ok: true; sha256: string } | { ok: false; why: 'no_themes' | 'already_handed_over' }

/** Freezes the evidence into a hashed pack and gives it to the decision-maker; coding ends here, and followers begin to be told. */
export async function handOver(db: Db, handing: HandOver): Promise<HandedOver> {
  return db.transaction().execute((trx) => handOverIn(trx, handing))
}

export async function handOverIn(
  trx: Trx,
  { review, officer, analysis, at }: HandOver,
): Promise<HandedOver> {
  const themes = await themeCounts(trx, review.codeframe_id)
  if (themes.length === 0) return { ok: false, why: 'no_themes' }
  const moved = await trx
    .updateTable('policy_review')
    .set({ state: 'with_decision_maker' })
    .where('id', '=', review.id)
    .where('state', '=', 'gathering')
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) return { ok: false, why: 'already_handed_over' }

  await gatherScope(trx, { review, at })
  // Already signed off by whoever did so, most of the time.
  await signOffIn(trx, { review, officer, at })
  const { pack, sha256 } = await sealPack(trx, { review, analysis, at })
  await trx
    .insertInto('consideration_record')
    .values({
      id: newId(),
      review_id: review.id,
      pack,
      sha256,
      handed_over_by: officer.id,
      handed_over_at: at,
    })
    .execute()
  const detail = { sha256 }
  const action = 'review.handed_over'
  await recordEvent(trx, { action, actor: officer, subject: review, detail, at })
  await beginTelling(trx, { about: review.id, tells: 'handed_over', review, by: officer, at })
  return { ok: true, sha256 }
}
