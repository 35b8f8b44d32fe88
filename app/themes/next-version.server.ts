import { newId } from '#db/id.ts'
import { standingCodeframe } from '#db/queries/codeframes.server.ts'
import type { Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Change = { review: { id: string }; officer: { id: string }; at: string }

/**
 * Holds the codeframe that themes may be changed in. One that is signed off stays as it is on record,
 * and its themes move along to the next version. Null once the evidence has been handed over.
 */
export async function codeframeToChange(trx: Trx, { review, officer, at }: Change) {
  if (!(await holdReview(trx, review, ['gathering']))) return null
  const standing = await standingCodeframe(trx, review.id)
  if (!standing || standing.state === 'draft') return standing ?? null
  const next = { id: newId(), version: standing.version + 1 }
  await trx
    .updateTable('codeframe')
    .set({ state: 'superseded' })
    .where('id', '=', standing.id)
    .execute()
  await trx
    .insertInto('codeframe')
    .values({ ...next, review_id: review.id, state: 'draft', created_at: at })
    .execute()
  await trx
    .updateTable('theme')
    .set({ codeframe_id: next.id })
    .where('codeframe_id', '=', standing.id)
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
