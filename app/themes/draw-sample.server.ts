import { newId } from '#db/id.ts'
import { drawnByLot, isOtherOfficer } from '#db/queries/agreement.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Drawing = {
  review: { id: string }
  size: number
  coder: string
  officer: { id: string }
  at: string
}

export type Drawn =
  { ok: true; id: string } | { ok: false; why: 'closed' | 'no_officer' | 'nothing_coded' }

/** Draws contributions by lot for a colleague to code a second time, blindly. */
export async function drawSample(db: Db, drawing: Drawing): Promise<Drawn> {
  return db.transaction().execute((trx) => drawIn(trx, drawing))
}

async function drawIn(trx: Trx, { review, size, coder, officer, at }: Drawing): Promise<Drawn> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  if (!(await isOtherOfficer(trx, { person: coder, officer: officer.id })))
    return { ok: false, why: 'no_officer' }
  const drawn = await drawnByLot(trx, { review: review.id, coder, limit: size })
  if (drawn.length === 0) return { ok: false, why: 'nothing_coded' }
  const id = newId()
  await trx
    .insertInto('agreement_sample')
    .values({
      id,
      review_id: review.id,
      size: drawn.length,
      drawn_by: officer.id,
      drawn_at: at,
      coder,
    })
    .execute()
  await trx
    .insertInto('sampled_contribution')
    .values(
      drawn.map((one) => ({
        sample_id: id,
        contribution_id: one.id,
        revision_id: one.revision_id,
      })),
    )
    .execute()
  await recordEvent(trx, {
    action: 'review.sample_drawn',
    actor: officer,
    subject: review,
    detail: { contributions: drawn.length },
    at,
  })
  return { ok: true, id }
}
