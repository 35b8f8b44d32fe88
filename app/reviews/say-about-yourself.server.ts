import type { Db, Trx } from '#db/schema.ts'
import { contributorKey } from './contributor-key.server.ts'
import { QUESTIONS, type MonitoringAnswers } from './monitoring.ts'

type Saying = { review: { id: string }; person: { id: string }; answers: MonitoringAnswers }

/**
 * Keeps what somebody says about themselves in place of what they said before; with no answer, nothing
 * is left. No event is recorded: who answered, and when, is nobody's business. False while it is not asked.
 */
export async function sayAboutYourself(db: Db, saying: Saying) {
  return db.transaction().execute((trx) => sayIn(trx, saying))
}

async function sayIn(trx: Trx, { review, person, answers }: Saying) {
  const asked = await trx
    .selectFrom('policy_review')
    .select('id')
    .where('id', '=', review.id)
    .where('equality_asked_at', 'is not', null)
    .where('state', '=', 'gathering')
    .executeTakeFirst()
  if (!asked) return false
  const contributor_key = contributorKey({ review: review.id, person: person.id })
  await trx
    .deleteFrom('monitoring_answer')
    .where('review_id', '=', review.id)
    .where('contributor_key', '=', contributor_key)
    .execute()
  for (const question of QUESTIONS) {
    const answer = answers[question]
    if (!answer) continue
    await trx
      .insertInto('monitoring_answer')
      .values({ review_id: review.id, contributor_key, question, answer })
      .execute()
  }
  return true
}
