import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'
import { contributor, countedCodingsIn } from './evidence.ts'

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

/** As many people as make an answer a duty, however few of the rest said it. */
export const PEOPLE_OWED_AN_ANSWER = 3

/** Themes raised by enough people, or flagged by an officer, that have no answer yet. */
export function themesLackingDisposition(db: Db, codeframe: string) {
  return themesOwedAnAnswer(db, codeframe)
    .leftJoin('disposition', 'disposition.theme_id', 'theme.id')
    .where('disposition.id', 'is', null)
    .select(['theme.id', 'theme.name', 'theme.flag'])
    .orderBy('theme.name')
    .limit(100)
    .execute()
}

function themesOwedAnAnswer(db: Db, codeframe: string) {
  const raisedByEnough = countedCodingsIn(db, codeframe)
    .select('coding.theme_id')
    // What is answered need not be counted again.
    .where('theme.id', 'not in', db.selectFrom('disposition').select('disposition.theme_id'))
    .groupBy('coding.theme_id')
    .having((eb) => eb(eb.fn.count(contributor(eb)).distinct(), '>=', PEOPLE_OWED_AN_ANSWER))
  return db
    .selectFrom('theme')
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.retired_at', 'is', null)
    .where((eb) => eb.or([eb('theme.flag', 'is not', null), eb('theme.id', 'in', raisedByEnough)]))
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
