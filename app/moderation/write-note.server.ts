import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Note = { comment: { id: string }; words: string; officer: { id: string }; at: string }

/** For colleagues alone: nobody else reads it, nor the author. */
export function writeNote(db: Db, { comment, words, officer, at }: Note) {
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('comment_note')
      .values({
        id: newId(),
        comment_id: comment.id,
        words,
        written_by: officer.id,
        written_at: at,
      })
      .execute()
    await recordEvent(trx, { action: 'comment.noted', actor: officer, subject: comment, at })
  })
}
