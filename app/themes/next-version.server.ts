import { newId } from '#db/id.ts'
import { standingCodeframe } from '#db/queries/codeframes.server.ts'
import type { Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { CodeframeState } from '#db/schema/themes.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Change = { review: { id: string }; officer: { id: string }; at: string }

/** The version that stands, kept as it is until the transaction ends; null once the evidence is handed over. */
export async function holdCodeframe(trx: Trx, review: { id: string }) {
  if (!(await holdReview(trx, review, ['gathering']))) return null
  return (await standingCodeframe(trx, review.id)) ?? null
}

type Frame = { id: string; version: number; state: CodeframeState }

/**
 * The version that a change belongs in. One that is signed off stays as it is on record, and its
 * themes move along to the next.
 */
export async function versionToChange(
  trx: Trx,
  { frame, review, officer, at }: Change & { frame: Frame },
) {
  if (frame.state === 'draft') return frame
  const next = { id: newId(), version: frame.version + 1, state: 'draft' as const }
  await trx
    .updateTable('codeframe')
    .set({ state: 'superseded' })
    .where('id', '=', frame.id)
    .execute()
  await trx
    .insertInto('codeframe')
    .values({ ...next, review_id: review.id, created_at: at })
    .execute()
  await trx
    .updateTable('theme')
    .set({ codeframe_id: next.id })
    .where('codeframe_id', '=', frame.id)
    .execute()
  await recordEvent(trx, {
    action: 'review.themes_reopened',
    actor: officer,
    subject: review,
    detail: { version: next.version },
    at,
  })
  return next
}
