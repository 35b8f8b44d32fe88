import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { beginTelling, stopTelling } from '#app/following/begin-telling.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import type { FeedbackText } from './feedback.ts'
import { countFigures, type CountedFigures } from './count-figures.server.ts'
import { keepFigures } from './keep-figures.server.ts'
import { letGo } from './withdraw.server.ts'

type Publishing = {
  review: { id: string; codeframe_id: string }
  feedback: FeedbackText
  officer: { id: string }
  at: string
}

export type FeedbackPublished =
  { ok: true } | { ok: false; why: 'not_handed_over' | 'already_published' }

/** Publishes what was said, before anything is decided, and tells who follows the review. */
export async function publishFeedback(db: Db, publishing: Publishing): Promise<FeedbackPublished> {
  const figures = await countFigures(db, publishing.review)
  return db.transaction().execute((trx) => publishIn(trx, { ...publishing, figures }))
}

async function publishIn(
  trx: Trx,
  { review, feedback, officer, at, figures }: Publishing & { figures: CountedFigures },
): Promise<FeedbackPublished> {
  if (!(await holdReview(trx, review, ['with_decision_maker', 'decided']))) {
    return { ok: false, why: 'not_handed_over' }
  }
  const id = newId()
  const published = { published_by: officer.id, published_at: at }
  const written = await trx
    .insertInto('feedback')
    .values({ id, review_id: review.id, ...feedback, ...published })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows !== 1n) return { ok: false, why: 'already_published' }
  await keepFigures(trx, { id, review, at, figures })
  await recordEvent(trx, { action: 'feedback.published', actor: officer, subject: { id }, at })
  await beginTelling(trx, { about: id, tells: 'feedback', review, by: officer, at })
  return { ok: true }
}

type Withdrawal = { review: { id: string }; reason: string; officer: { id: string }; at: string }

/** Takes the feedback down for a public reason. False when none stands. */
export async function withdrawFeedback(db: Db, withdrawal: Withdrawal) {
  return db.transaction().execute((trx) => withdrawIn(trx, withdrawal))
}

async function withdrawIn(trx: Trx, { review, reason, officer, at }: Withdrawal) {
  const standing = await trx
    .updateTable('feedback')
    .set({ withdrawn_at: at, withdrawn_by: officer.id, withdrawn_reason: reason })
    .where('review_id', '=', review.id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!standing) return false
  await stopTelling(trx, { about: standing.id, at })
  await letGo(trx, { about: standing.id, mails: ['feedback-published'], at })
  await recordEvent(trx, { action: 'feedback.withdrawn', actor: officer, subject: standing, at })
  return true
}
