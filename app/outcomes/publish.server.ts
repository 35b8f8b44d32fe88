import { newId } from '#db/id.ts'
import { themesLackingDisposition } from '#db/queries/dispositions.server.ts'
import { contributorsTo } from '#db/queries/outcomes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { tellFollowers } from '#app/following/tell-followers.server.ts'
import { oweEach } from '#app/mail/owe.server.ts'
import type { OutcomeText } from './outcome.ts'

type Publishing = {
  review: { id: string; codeframe_id: string }
  outcome: OutcomeText
  officer: { id: string }
  at: string
}

export type OutcomePublished =
  | { ok: true; told: number }
  | { ok: false; why: 'themes_lack_disposition'; themes: { id: string; name: string }[] }
  | { ok: false; why: 'not_decided' }

/** Publishes the outcome and owes a mail to everyone who took part. Refused while a theme lacks an answer. */
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
  await recordEvent(trx, { action: 'outcome.published', actor: officer, subject: { id }, at })
  return { ok: true, told: await tell(trx, { review, outcome: id, officer, at }) }
}

type Told = { review: { id: string }; outcome: string; officer: { id: string }; at: string }

/** Owes the outcome to each person who commented within the review's scope, and counts them; then to followers. */
async function tell(trx: Trx, { review, outcome, officer, at }: Told) {
  const told = { about: outcome, event: `outcome:${outcome}`, at }
  const contributors = (await contributorsTo(trx, review.id)).map(({ person_id }) => person_id)
  const others = contributors.filter((person) => person !== officer.id)
  await oweEach(trx, { mail: 'outcome-published', to: others, ...told })
  await tellFollowers(trx, {
    mail: 'review-decided',
    ...told,
    followersOf: [
      { subject: 'review', id: review.id },
      { subject: 'council', id: null },
    ],
    actor: officer,
  })
  return contributors.length
}
