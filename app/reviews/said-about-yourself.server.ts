import { answersUnder, reviewsThatAsked } from '#db/queries/monitoring.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { contributorKey } from './contributor-key.server.ts'
import { groupName, MONITORING } from './monitoring.ts'

/** What somebody said about themselves, for that person alone. */
export async function saidAboutYourself(db: Db, person: string) {
  const said = []
  for (const { id: review, title } of await reviewsThatAsked(db, person)) {
    const key = contributorKey({ review, person })
    for (const { question, answer } of await answersUnder(db, { review, key })) {
      said.push({
        review: title,
        question: MONITORING[question].words,
        answer: groupName(question, answer),
      })
    }
  }
  return said
}

/** Whoever leaves takes it along. */
export async function forgetAboutYourself(trx: Trx, person: string) {
  for (const { id: review } of await reviewsThatAsked(trx, person)) {
    await trx
      .deleteFrom('monitoring_answer')
      .where('review_id', '=', review)
      .where('contributor_key', '=', contributorKey({ review, person }))
      .execute()
  }
}
