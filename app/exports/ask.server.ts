import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import { openExport } from '#db/queries/exports.server.ts'
import type { Db } from '#db/schema.ts'
import type { ExportFormat } from '#db/schema/exports.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Asking = {
  review: { id: string }
  format: ExportFormat
  officer: { id: string }
  at: string
}

/** Asks for a file of a review; whoever asks for one that is being made is shown that one. */
export async function askForExport(db: Db, engine: Engine, asking: Asking): Promise<string> {
  const open = await openExport(db, { review: asking.review.id, format: asking.format })
  if (open) return open.id
  try {
    return await ask(db, asking)
  } catch (error) {
    if (!engine.isUniqueViolation(error)) throw error
    return askForExport(db, engine, asking)
  }
}

function ask(db: Db, { review, format, officer, at }: Asking) {
  const id = newId()
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('review_export')
      .values({ id, review_id: review.id, format, asked_by: officer.id, asked_at: at })
      .execute()
    await recordEvent(trx, {
      action: 'review.export_asked',
      actor: officer,
      subject: review,
      detail: { format },
      at,
    })
    return id
  })
}
