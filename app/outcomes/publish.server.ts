import { newId } from '#db/id.ts'
import { themesLackingDisposition } from '#db/queries/dispositions.server.ts'
import { reviewFollowed } from '#db/queries/progress.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { beginTelling } from '#app/following/begin-telling.server.ts'
import { countFigures, type CountedFigures } from './count-figures.server.ts'
import { keepFigures } from './keep-figures.server.ts'
import type { OutcomeText } from './outcome.ts'

type Publishing = {
  review: { id: string; codeframe_id: string }
  outcome: OutcomeText
  officer: { id: string }
  at: string
}

export type OutcomePublished =
  | { ok: true; id: string }
  | { ok: false; why: 'themes_lack_disposition'; themes: { id: string; name: string }[] }
  | { ok: false; why: 'not_decided' }

/**
 * Publishes the outcome with its figures, and begins to tell everyone who took part. Refused while a
 * theme lacks an answer. They are counted before the transaction: the codings ended at the hand-over.
 */
export async function publishOutcome(db: Db, publishing: Publishing): Promise<OutcomePublished> {
  const figures = await countFigures(db, publishing.review)
  return db.transaction().execute((trx) => publishIn(trx, { ...publishing, figures }))
}

type Counted = Publishing & { figures: CountedFigures }

async function publishIn(trx: Trx, publishing: Counted): Promise<OutcomePublished> {
  const { review, outcome, officer, at, figures } = publishing
  const themes = await themesLackingDisposition(trx, review.codeframe_id)
  if (themes.length > 0) return { ok: false, why: 'themes_lack_disposition', themes }
  const moved = await trx
    .updateTable('policy_review')
    .set({ state: 'published' })
    .where('id', '=', review.id)
    .where('state', '=', 'decided')
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) return { ok: false, why: 'not_decided' }

  const id = newId()
  const { decided_by, ...text } = outcome
  await trx
    .insertInto('outcome')
    .values({
      id,
      review_id: review.id,
      ...text,
      decided_by_body: decided_by,
      published_by: officer.id,
      published_at: at,
    })
    .execute()
  await keepFigures(trx, { id, review, at, figures })
  const telling = { about: id, by: officer, at }
  await beginTelling(trx, { ...telling, tells: 'outcome', review })
  const followed = await reviewFollowed(trx, review.id)
  if (followed) await beginTelling(trx, { ...telling, tells: 'check_concluded', review: followed })
  await recordEvent(trx, { action: 'outcome.published', actor: officer, subject: { id }, at })
  return { ok: true, id }
}
