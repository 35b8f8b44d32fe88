import type { Db } from '../schema.ts'

/** What the log says of a review, the oldest first. */
export function reviewEvents(db: Db, review: string) {
  return db
    .selectFrom('audit_event')
    .leftJoin('person', 'person.id', 'audit_event.actor_id')
    .select([
      'audit_event.id',
      'audit_event.action',
      'audit_event.detail',
      'audit_event.at',
      'person.name as by',
    ])
    .where('audit_event.subject_id', '=', review)
    .where('audit_event.action', 'not in', [
      'review.gate_answered',
      'review.considered',
      'review.theme_read',
    ])
    .orderBy('audit_event.id')
    .limit(1_000)
    .execute()
}

/** Which themes of a review's packs were read, by whom, the oldest first. */
export function themesReadOnRecord(db: Db, review: string) {
  return db
    .selectFrom('theme_reading')
    .innerJoin('consideration_record', 'consideration_record.id', 'theme_reading.record_id')
    .innerJoin('theme', 'theme.id', 'theme_reading.theme_id')
    .innerJoin('person', 'person.id', 'theme_reading.read_by')
    .select([
      'theme_reading.theme_id',
      'theme.name as theme',
      'theme_reading.read_at as at',
      'person.name as by',
    ])
    .where('consideration_record.review_id', '=', review)
    .orderBy('theme_reading.read_at')
    .limit(1_000)
    .execute()
}

/** Every answer to every theme of a review, those that were superseded too. */
export function dispositionsOnRecord(db: Db, review: string) {
  return db
    .selectFrom('disposition')
    .innerJoin('theme', 'theme.id', 'disposition.theme_id')
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('person', 'person.id', 'disposition.decided_by')
    .select([
      'disposition.id',
      'theme.name as theme',
      'disposition.disposition',
      'disposition.reason',
      'disposition.decision_reference',
      'disposition.what_changes',
      'disposition.decided_at as at',
      'person.name as by',
    ])
    .where('codeframe.review_id', '=', review)
    .orderBy('disposition.id')
    .limit(1_000)
    .execute()
}

/** The outcome of a review, if it is or was public. */
export function outcomesOnRecord(db: Db, review: string) {
  return db
    .selectFrom('outcome')
    .innerJoin('person', 'person.id', 'outcome.published_by')
    .select([
      'outcome.id',
      'outcome.decided_by_body',
      'outcome.decided_on',
      'outcome.reference',
      'outcome.published_at as at',
      'outcome.withdrawn_at',
      'person.name as by',
    ])
    .where('outcome.review_id', '=', review)
    .orderBy('outcome.id')
    .execute()
}
