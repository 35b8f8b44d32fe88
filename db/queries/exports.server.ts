import type { Db } from '../schema.ts'
import type { ExportFormat } from '../schema/exports.ts'

function exportsMade(db: Db) {
  return db
    .selectFrom('review_export')
    .innerJoin('person', 'person.id', 'review_export.asked_by')
    .select([
      'review_export.id',
      'review_export.review_id',
      'review_export.format',
      'review_export.asked_at',
      'review_export.contributions',
      'review_export.gathered',
      'review_export.gathered_at',
      'review_export.leased_until',
      'review_export.made_at',
      'review_export.failed_at',
      'review_export.emptied_at',
      'review_export.kept_until',
      'review_export.size',
      'review_export.sha256',
      'person.name as by',
    ])
}

type ExportPage = { review: string; before: string | null; limit: number }

/** What was made of a review, newest first. */
export function exportsOf(db: Db, { review, before, limit }: ExportPage) {
  return exportsMade(db)
    .where('review_export.review_id', '=', review)
    .$if(before !== null, (query) => query.where('review_export.id', '<', before ?? ''))
    .orderBy('review_export.id', 'desc')
    .limit(limit)
    .execute()
}

export function exportNamed(db: Db, { review, id }: { review: string; id: string }) {
  return exportsMade(db)
    .where('review_export.id', '=', id)
    .where('review_export.review_id', '=', review)
    .executeTakeFirst()
}

export function openExport(db: Db, { review, format }: { review: string; format: ExportFormat }) {
  return db
    .selectFrom('review_export')
    .select('id')
    .where('review_id', '=', review)
    .where('format', '=', format)
    .where('made_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
}

/** One piece of a file; a file is never whole in memory while it is sent. */
export function exportPiece(db: Db, { id, number }: { id: string; number: number }) {
  return db
    .selectFrom('review_export_piece')
    .select('base64')
    .where('export_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
}
