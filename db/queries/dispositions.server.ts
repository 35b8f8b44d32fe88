import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'

/** The newest pack of a review, and when it was considered. */
export function considerationOf(db: Db, review: string) {
  return db
    .selectFrom('consideration_record')
    .leftJoin('person', 'person.id', 'consideration_record.considered_by')
    .select([
      'consideration_record.id',
      'consideration_record.sha256',
      'consideration_record.handed_over_at',
      'consideration_record.considered_at',
      'consideration_record.considered_note',
      'person.name as considered_by',
    ])
    .where('review_id', '=', review)
    .orderBy('handed_over_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function themesLackingDisposition(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .leftJoin('disposition', 'disposition.theme_id', 'theme.id')
    .select(['theme.id', 'theme.name'])
    .where('theme.codeframe_id', '=', codeframe)
    .where('disposition.id', 'is', null)
    .orderBy('theme.name')
    .limit(100)
    .execute()
}

/** The disposition that stands for each theme: the one with the highest number. */
export function dispositionsOf(db: Db, codeframe: string) {
  return db
    .selectFrom('disposition')
    .innerJoin('theme', 'theme.id', 'disposition.theme_id')
    .leftJoin('publication', 'publication.id', 'disposition.changed_publication_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'disposition.changed_edition'),
    )
    .leftJoin('section', (join) =>
      join
        .onRef('section.edition_id', '=', 'edition.id')
        .onRef('section.section_key', '=', 'disposition.changed_section_key'),
    )
    .select([
      'disposition.theme_id',
      'disposition.disposition',
      'disposition.reason',
      'disposition.what_changes',
      'disposition.decision_reference',
      'disposition.deferred_until',
      'disposition.changed_edition',
      'disposition.changed_section_key',
      'publication.slug as changed_slug',
      'edition.title as changed_title',
      'section.heading as changed_heading',
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where((eb) => stands(eb))
    .execute()
}

/** No later answer to the same theme has taken its place. */
export function stands(eb: ExpressionBuilder<Database, 'disposition'>) {
  return eb.not(
    eb.exists(
      eb
        .selectFrom('disposition as later')
        .select('later.id')
        .whereRef('later.theme_id', '=', 'disposition.theme_id')
        .whereRef('later.number', '>', 'disposition.number'),
    ),
  )
}
