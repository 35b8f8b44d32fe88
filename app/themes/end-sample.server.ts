import { goneFromSample, sampleOf } from '#db/queries/agreement.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Ending = { review: { id: string }; sample: string; officer: { id: string }; at: string }

export type SampleEnded =
  { ok: true } | { ok: false; why: 'closed' | 'not_theirs' | 'some_left' | 'ended_already' }

/** Ends a sample of which nothing is left to code, since its last contributions were taken back or left out. */
export async function endSample(db: Db, ending: Ending): Promise<SampleEnded> {
  return db.transaction().execute((trx) => endIn(trx, ending))
}

async function endIn(trx: Trx, ending: Ending): Promise<SampleEnded> {
  const { review, sample: id, officer } = ending
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const sample = await sampleOf(trx, { review: review.id, sample: id })
  if (sample?.coder !== officer.id) return { ok: false, why: 'not_theirs' }
  if (sample.finished_at) return { ok: false, why: 'ended_already' }
  return (await endIfDone(trx, ending)) ? { ok: true } : { ok: false, why: 'some_left' }
}

/** What is no longer evidence is nobody's to code; once nothing else is left, the sample is finished. */
export async function endIfDone(trx: Trx, { review, sample, officer, at }: Ending) {
  await trx
    .updateTable('sampled_contribution')
    .set({ left_out_at: at })
    .where('sample_id', '=', sample)
    .where('coded_at', 'is', null)
    .where('left_out_at', 'is', null)
    .where('contribution_id', 'in', goneFromSample(trx, sample))
    .execute()
  const after = await sampleOf(trx, { review: review.id, sample })
  if (!after || after.done !== after.size || after.finished_at) return false
  await trx
    .updateTable('agreement_sample')
    .set({ finished_at: at })
    .where('id', '=', sample)
    .execute()
  await recordEvent(trx, { action: 'review.sample_coded', actor: officer, subject: review, at })
  return true
}
