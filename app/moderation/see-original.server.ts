import { newId } from '#db/id.ts'
import { originalWords } from '#db/queries/redactions.server.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Seeing = { revision: string; officer: { id: string }; at: string }

/** The words behind the masks, with a line on record of who looked; null where nobody may read them. */
export function seeOriginal(db: Db, { revision, officer, at }: Seeing) {
  return db.transaction().execute(async (trx) => {
    const words = await originalWords(trx, revision)
    if (!words) return null
    await trx
      .insertInto('original_view')
      .values({ id: newId(), revision_id: revision, seen_by: officer.id, seen_at: at })
      .execute()
    const subject = { id: words.comment_id }
    await recordEvent(trx, { action: 'comment.original_seen', actor: officer, subject, at })
    return words.body
  })
}
