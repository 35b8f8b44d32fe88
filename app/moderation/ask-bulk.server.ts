import { newId } from '#db/id.ts'
import { commentIds } from '#db/queries/bulk.server.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { Bulk } from './bulk.ts'

type Asking = { bulk: Bulk; officer: { id: string }; at: string }

const ROWS_AT_ONCE = 100

/** Writes down that one verdict is to be given to many comments; rounds work it off. */
export async function askBulk(db: Db, { bulk, officer, at }: Asking) {
  const { verdict, rule, note, choices } = bulk
  const references = choices.map(({ reference }) => reference)
  const found = await commentIds(db, references)
  const ids = new Map(found.map(({ id, reference }) => [reference, id]))
  const id = newId()
  const rows = choices.flatMap(({ reference, seen, revision }) => {
    const comment_id = ids.get(reference)
    return comment_id ? [{ bulk_id: id, comment_id, seen, revision }] : []
  })
  const unique = [...new Map(rows.map((row) => [row.comment_id, row])).values()]
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('bulk_decision')
      .values({ id, verdict, rule, note, asked_by: officer.id, asked_at: at })
      .execute()
    for (let first = 0; first < unique.length; first += ROWS_AT_ONCE) {
      const some = unique.slice(first, first + ROWS_AT_ONCE)
      await trx.insertInto('bulk_choice').values(some).execute()
    }
    const detail = { verdict, rule, comments: unique.length }
    await recordEvent(trx, {
      action: 'queue.bulk_asked',
      actor: officer,
      subject: { id },
      detail,
      at,
    })
  })
  return id
}
