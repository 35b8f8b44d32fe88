import type { Once, Timestamp } from './column.ts'
import type { VerdictName } from './comments.ts'

export interface BankHolidayTable {
  /** A London date: 2026-12-25. */
  day: Once<string>
  title: string
  added_by: string | null
  added_at: Timestamp
  removed_by: string | null
  removed_at: Timestamp | null
}

/** The newest row holds. */
export interface WorkingHoursTable {
  id: Once<string>
  /** Digits from Monday, 1, to Sunday, 7. */
  weekdays: Once<string>
  opens: Once<string>
  closes: Once<string>
  target_days: Once<number>
  set_by: Once<string | null>
  set_at: Once<Timestamp>
}

export interface SavedFilterTable {
  id: Once<string>
  name: Once<string>
  search: Once<string>
  saved_by: Once<string>
  shared_at: Once<Timestamp | null>
  saved_at: Once<Timestamp>
  ended_at: Timestamp | null
}

export interface OfficerKeysTable {
  person_id: Once<string>
  /** JSON: the key an officer chose for each act. */
  keys: string
  off_at: Timestamp | null
  changed_at: Timestamp
}

export interface SavedReplyTable {
  id: Once<string>
  title: Once<string>
  text: Once<string>
  saved_by: Once<string>
  saved_at: Once<Timestamp>
  ended_at: Timestamp | null
}

export interface BulkDecisionTable {
  id: Once<string>
  verdict: Once<VerdictName>
  rule: Once<number | null>
  note: Once<string | null>
  asked_by: Once<string>
  asked_at: Once<Timestamp>
  lease: string | null
  leased_until: Timestamp | null
  finished_at: Timestamp | null
}

export interface BulkChoiceTable {
  bulk_id: Once<string>
  comment_id: Once<string>
  /** What the officer had seen of it when choosing. */
  seen: Once<number>
  revision: Once<number>
  settled_at: Timestamp | null
  /** Why it was not decided; null when it was. */
  skipped: string | null
}
