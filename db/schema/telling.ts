import type { ColumnType } from 'kysely'
import type { Counter, Once, Timestamp } from './column.ts'

export interface SubscriptionTable {
  id: Once<string>
  person_id: string | null
  email: string | null
  subject: Once<'publication' | 'portfolio' | 'review' | 'council'>
  subject_id: Once<string | null>
  frequency: 'immediately' | 'hourly' | 'daily'
  asked_at: Once<Timestamp>
  confirmed_at: Timestamp | null
  ended_at: Timestamp | null
}

export interface OwedMailTable {
  id: Once<string>
  mail: Once<string>
  person_id: Once<string>
  about_id: Once<string>
  /** One mail per person per event. */
  dedupe_key: Once<string>
  owed_at: Once<Timestamp>
  attempt_after: Timestamp
  attempts: Counter
  leased_until: Timestamp | null
  sent_at: Timestamp | null
  /** No longer true or no longer allowed when its turn came. */
  dropped_at: Timestamp | null
  given_up_at: Timestamp | null
  last_error: string | null
}

export interface AuditEventTable {
  id: Once<string>
  action: Once<string>
  actor_id: Once<string | null>
  subject: Once<string>
  subject_id: Once<string>
  detail: Once<string | null>
  at: Once<Timestamp>
  /** Its place in the chain, and what ties it to the one before: nothing until it is sealed. */
  number: Sealed<number>
  previous_hash: Sealed<string>
  hash: Sealed<string>
}

type Sealed<T> = ColumnType<T | null, never, T>

/** Where the chain ends: one row, kept apart so that a tail cut off is missed. */
export interface AuditHeadTable {
  id: Once<'head'>
  number: number
  hash: string
}
