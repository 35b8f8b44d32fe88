import type { Db } from '../schema.ts'

/** The period a London day falls in, the one that ends last. */
export function preElectionPeriodOn(db: Db, day: string) {
  return db
    .selectFrom('pre_election_period')
    .select(['id', 'starts_on', 'ends_on', 'holding_line'])
    .where('ended_at', 'is', null)
    .where('ends_on', '>=', day)
    .where('starts_on', '<=', day)
    .orderBy('ends_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The latest first; a council has one or two a year. */
export function preElectionPeriods(db: Db) {
  return db
    .selectFrom('pre_election_period')
    .leftJoin('person', 'person.id', 'pre_election_period.set_by')
    .select([
      'pre_election_period.id',
      'pre_election_period.starts_on',
      'pre_election_period.ends_on',
      'pre_election_period.holding_line',
      'pre_election_period.set_at',
      'pre_election_period.ended_at',
      'person.name as setBy',
    ])
    .orderBy('pre_election_period.id', 'desc')
    .limit(50)
    .execute()
}
