import { waitingBeside } from '#db/queries/briefings.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { MOST_QUESTIONS } from './briefing.ts'

type Choosing = {
  briefing: { id: string; comment_id: string; publication_id: string }
  /** All that are to be answered too; whatever is not named is left out again. */
  questions: string[]
  officer: { id: string }
  at: string
}

/** Says which other comments of the page the same reply answers. False once the member has it. */
export function chooseQuestions(db: Db, choosing: Choosing) {
  return db.transaction().execute((trx) => chooseIn(trx, choosing))
}

async function chooseIn(trx: Trx, { briefing, questions, officer, at }: Choosing) {
  const { id } = briefing
  const moved = await trx
    .updateTable('briefing')
    .set({ moved_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['requested', 'with_service', 'drafted'])
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return false
  const asked = { ...briefing, ids: questions, limit: MOST_QUESTIONS }
  const chosen = questions.length > 0 ? await waitingBeside(trx, asked) : []
  await trx.deleteFrom('briefing_question').where('briefing_id', '=', id).execute()
  const rows = chosen.map((comment) => ({
    briefing_id: id,
    comment_id: comment.id,
    added_by: officer.id,
    added_at: at,
  }))
  if (rows.length > 0) await trx.insertInto('briefing_question').values(rows).execute()
  const detail = { answers: chosen.length + 1 }
  const action = 'reply.questions_chosen'
  await recordEvent(trx, { action, actor: officer, subject: { id }, detail, at })
  return true
}
