import type { Db } from '../schema.ts'

const SHOWN = 30

/** An officer's own saved filters and those that colleagues share. */
export function savedFilters(db: Db, officer: string) {
  return db
    .selectFrom('saved_filter')
    .innerJoin('person', 'person.id', 'saved_filter.saved_by')
    .select([
      'saved_filter.id',
      'saved_filter.name',
      'saved_filter.search',
      'saved_filter.saved_by',
      'saved_filter.shared_at',
      'person.name as by',
    ])
    .where('saved_filter.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('saved_filter.saved_by', '=', officer),
        eb('saved_filter.shared_at', 'is not', null),
      ]),
    )
    .orderBy('saved_filter.id')
    .limit(SHOWN)
    .execute()
}
