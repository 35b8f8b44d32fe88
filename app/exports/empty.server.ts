import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

const AT_A_TIME = 20

/** Lets go of files whose week is over; that they were made stays on record. */
export async function emptyExports(db: Db, at: string) {
  const due = await db
    .selectFrom('review_export')
    .select(['id', 'review_id', 'format'])
    .where('emptied_at', 'is', null)
    .where('kept_until', '<=', at)
    .orderBy('kept_until')
    .limit(AT_A_TIME)
    .execute()
  for (const { id, review_id, format } of due) {
    await db.transaction().execute(async (trx) => {
      const emptied = await trx
        .updateTable('review_export')
        .set({ emptied_at: at })
        .where('id', '=', id)
        .where('emptied_at', 'is', null)
        .executeTakeFirst()
      if (emptied.numUpdatedRows !== 1n) return
      await trx.deleteFrom('review_export_piece').where('export_id', '=', id).execute()
      const subject = { id: review_id }
      await recordEvent(trx, {
        action: 'review.export_ended',
        actor: null,
        subject,
        detail: { format },
        at,
      })
    })
  }
}
