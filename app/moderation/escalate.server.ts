import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import type { EscalationKind } from '#db/schema/deciding.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Escalating = {
  comment: { id: string }
  kind: EscalationKind
  note: string
  officer: { id: string }
  at: string
}

/** Takes a comment out of the ordinary queue into a list of its own; false when it is there already. */
export function escalate(db: Db, { comment, kind, note, officer, at }: Escalating) {
  return db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('comment')
      .set({ escalated_at: at })
      .where('id', '=', comment.id)
      .where('escalated_at', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows !== 1n) return false
    const raised = { raised_by: officer.id, raised_at: at }
    await trx
      .insertInto('escalation')
      .values({ id: newId(), comment_id: comment.id, kind, note, ...raised })
      .execute()
    const event = { action: 'comment.escalated' as const, actor: officer, subject: comment }
    await recordEvent(trx, { ...event, detail: { kind }, at })
    return true
  })
}

type Closing = { comment: { id: string }; words: string; officer: { id: string }; at: string }

/** Puts it back into the queue, where it still waits for a decision; false when a colleague did. */
export function closeEscalation(db: Db, { comment, words, officer, at }: Closing) {
  return db.transaction().execute(async (trx) => {
    const back = await trx
      .updateTable('comment')
      .set({ escalated_at: null })
      .where('id', '=', comment.id)
      .where('escalated_at', 'is not', null)
      .executeTakeFirst()
    if (back.numUpdatedRows !== 1n) return false
    await trx
      .updateTable('escalation')
      .set({ closed_by: officer.id, closed_at: at, words })
      .where('comment_id', '=', comment.id)
      .where('closed_at', 'is', null)
      .execute()
    const event = { action: 'comment.escalation_closed' as const, actor: officer }
    await recordEvent(trx, { ...event, subject: comment, at })
    return true
  })
}
