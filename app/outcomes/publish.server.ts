import { newId } from '#db/id.ts'
import { themesLackingDisposition } from '#db/queries/dispositions.server.ts'
import { contributionsIn } from '#db/queries/telling.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { freezeFigures } from './freeze.server.ts'
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

/** Publishes the outcome with its figures, and begins to tell everyone who took part. Refused while a theme lacks an answer. */
export async function publishOutcome(db: Db, publishing: Publishing): Promise<OutcomePublished> {
  return db.transaction().execute((trx) => publishIn(trx, publishing))
}

async function publishIn(trx: Trx, publishing: Publishing): Promise<OutcomePublished> {
  const { review, outcome, officer, at } = publishing
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
  await freezeFigures(trx, { id, review, at })
  await beginTelling(trx, { review, outcome: id, at })
  await recordEvent(trx, { action: 'outcome.published', actor: officer, subject: { id }, at })
  return { ok: true, id }
}

type Beginning = { review: { id: string }; outcome: string; at: string }

/** A round goes on from here, so that nobody waits while thousands of mails are written down. */
async function beginTelling(trx: Trx, { review, outcome, at }: Beginning) {
  const { contributions } = await contributionsIn(trx, review.id)
  await trx
    .insertInto('telling')
    .values({ outcome_id: outcome, after: '', looked_at: 0, total: contributions, began_at: at })
    .execute()
}
