import { gateAnswersOf } from '#db/queries/gates.server.ts'
import { reviewFollowed } from '#db/queries/progress.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Gate } from '#db/schema/reviews.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { beginTelling } from '#app/following/begin-telling.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { daysBetween, SHORTEST_DAYS } from './closing-check.ts'
import { gatesLeft } from './gate.ts'
import { gatherScope } from './gather.server.ts'

type OpenReview = { review: { id: string }; officer: { id: string }; at: string }

export type Opened =
  | { ok: true }
  | { ok: false; why: 'gates_left'; gates: Gate[] }
  | { ok: false; why: 'closes_too_soon' | 'not_planned' }

/**
 * Opens a planned review once every gate has an answer, and takes in what was already said. Where it
 * checks what came of another, everyone who took part in that one begins to be told.
 */
export async function openReview(db: Db, opening: OpenReview): Promise<Opened> {
  return db.transaction().execute((trx) => openIn(trx, opening))
}

async function openIn(trx: Trx, { review, officer, at }: OpenReview): Promise<Opened> {
  const answers = await gateAnswersOf(trx, review.id)
  const gates = gatesLeft(answers)
  if (gates.length > 0) return { ok: false, why: 'gates_left', gates }
  const closing = answers.findLast(({ closes_on }) => closes_on !== null)
  const day = londonDate(at)
  if (daysBetween(day, closing?.closes_on ?? day) < SHORTEST_DAYS) {
    return { ok: false, why: 'closes_too_soon' }
  }
  const opened = await trx
    .updateTable('policy_review')
    .set({ state: 'gathering', opened_at: at })
    .where('id', '=', review.id)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  if (opened.numUpdatedRows !== 1n) return { ok: false, why: 'not_planned' }
  await gatherScope(trx, { review, at })
  const followed = await reviewFollowed(trx, review.id)
  if (followed) {
    const telling = { about: review.id, tells: 'check_opened' as const, by: officer, at }
    await beginTelling(trx, { ...telling, review: followed })
  }
  await recordEvent(trx, { action: 'review.opened', actor: officer, subject: review, at })
  return { ok: true }
}
