import type { Db } from '../schema.ts'

/** Every answer ever given, the oldest first, with who gave it. */
export function gateAnswersOf(db: Db, review: string) {
  return db
    .selectFrom('gate_answer')
    .innerJoin('person', 'person.id', 'gate_answer.answered_by')
    .select([
      'gate_answer.id',
      'gate_answer.gate',
      'gate_answer.answer',
      'gate_answer.opens_on',
      'gate_answer.closes_on',
      'gate_answer.found',
      'gate_answer.answered_at',
      'person.name as answeredBy',
    ])
    .where('gate_answer.review_id', '=', review)
    .orderBy('gate_answer.id')
    .execute()
}

/** Pre-election periods that were not called off and touch these days. */
export function preElectionsWithin(db: Db, { from, until }: { from: string; until: string }) {
  return db
    .selectFrom('pre_election_period')
    .select(['starts_on', 'ends_on'])
    .where('ended_at', 'is', null)
    .where('starts_on', '<=', until)
    .where('ends_on', '>=', from)
    .orderBy('starts_on')
    .limit(10)
    .execute()
}
