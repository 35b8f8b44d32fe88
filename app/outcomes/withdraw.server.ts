import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { stopTelling } from '#app/following/begin-telling.server.ts'

const TOLD_OF_OUTCOMES = ['outcome-published', 'check-concluded', 'review-decided']

type Withdrawal = { review: { id: string }; reason: string; officer: { id: string }; at: string }

/**
 * Takes an outcome down for a public reason, and stops telling of it: who was not told yet is not.
 * The review is decided again, and another outcome can be published. False when none stands.
 */
export async function withdrawOutcome(db: Db, withdrawal: Withdrawal) {
  return db.transaction().execute((trx) => withdrawIn(trx, withdrawal))
}

async function withdrawIn(trx: Trx, { review, reason, officer, at }: Withdrawal) {
  const standing = await trx
    .updateTable('outcome')
    .set({ withdrawn_at: at, withdrawn_by: officer.id, withdrawn_reason: reason })
    .where('review_id', '=', review.id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!standing) return false
  await trx
    .updateTable('policy_review')
    .set({ state: 'decided' })
    .where('id', '=', review.id)
    .where('state', '=', 'published')
    .execute()
  await stopTelling(trx, { about: standing.id, at })
  await letGo(trx, { about: standing.id, mails: TOLD_OF_OUTCOMES, at })
  await recordEvent(trx, { action: 'outcome.withdrawn', actor: officer, subject: standing, at })
  return true
}

type LettingGo = { about: string; mails: string[]; at: string }

/** What is owed and not sent is dropped; what a mail server is just taking finds the page gone. */
export async function letGo(trx: Trx, { about, mails, at }: LettingGo) {
  await trx
    .updateTable('owed_mail')
    .set({ dropped_at: at, given_up_at: null, lease: null, leased_until: null })
    .where('about_id', '=', about)
    .where('mail', 'in', mails)
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('handed_over_at', 'is', null)
    .execute()
}
