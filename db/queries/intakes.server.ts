import type { Db } from '../schema.ts'

export function importById(db: Db, id: string) {
  return imports(db)
    .select('contribution_import.rows')
    .where('contribution_import.id', '=', id)
    .executeTakeFirst()
}

type File = { review: string; sha256: string }

/** When the same file was entered into a review before. */
export function importOf(db: Db, { review, sha256 }: File) {
  return imports(db)
    .where('contribution_import.review_id', '=', review)
    .where('contribution_import.sha256', '=', sha256)
    .where('contribution_import.entered_at', 'is not', null)
    .executeTakeFirst()
}

/** What was imported into a review, the latest first. */
export function importsInto(db: Db, review: string) {
  return imports(db)
    .where('contribution_import.review_id', '=', review)
    .where('contribution_import.entered_at', 'is not', null)
    .orderBy('contribution_import.id', 'desc')
    .limit(20)
    .execute()
}

function imports(db: Db) {
  return db
    .selectFrom('contribution_import')
    .innerJoin('person', 'person.id', 'contribution_import.prepared_by')
    .select([
      'contribution_import.id',
      'contribution_import.review_id',
      'contribution_import.name',
      'contribution_import.format',
      'contribution_import.accepted',
      'contribution_import.refused',
      'contribution_import.prepared_at',
      'contribution_import.entered_at',
      'contribution_import.given_up_at',
      'person.name as by',
    ])
}
