import type { Trx } from '#db/schema.ts'
import { workedDays } from '#app/moderation/calendar.server.ts'
import { workingDaysBetween } from '#app/moderation/working-days.ts'

type Answering = {
  reply: { id: string }
  questions: { id: string; submitted_at: string }[]
  at: string
}

/** Notes which comments a reply answers, and how many working days after each was sent. */
export async function noteAnswers(trx: Trx, { reply, questions, at }: Answering) {
  if (questions.length === 0) return
  const calendar = await workedDays(trx)
  const rows = questions.map(({ id, submitted_at }) => ({
    reply_id: reply.id,
    comment_id: id,
    working_days: workingDaysBetween({ from: submitted_at, to: at, calendar }),
  }))
  await trx.insertInto('answer').values(rows).execute()
}

/** Those of some comments that are shown, kept as they are until the transaction ends. */
export function shownAmong(trx: Trx, ids: string[]) {
  return trx
    .updateTable('comment')
    .set((eb) => ({ support_count: eb.ref('support_count') }))
    .where('id', 'in', ids)
    .where('shown_as', '=', 'text')
    .where('voice', 'is', null)
    .returning(['id', 'person_id', 'submitted_at', 'publication_id'])
    .execute()
}
