import type { ColumnType } from 'kysely'
import type { Counter, Once, Timestamp } from './column.ts'

export type Frequency = 'immediately' | 'hourly' | 'daily'

export type FollowSubject = 'publication' | 'portfolio' | 'review' | 'council'

/** What a mail is about, as far as a person may choose whether and how often they get it. */
export type Category =
  | 'account'
  | 'decided'
  | 'received'
  | 'replied'
  | 'officially_replied'
  | 'themed'
  | 'outcome'
  | 'followed'
  | 'briefed'
  | 'complained'
  | 'reviewed'
  | 'work_waiting'
  | 'work_overdue'

/** Belongs to an address until it is confirmed, and to a person from then on. */
export interface SubscriptionTable {
  id: Once<string>
  person_id: string | null
  email: string | null
  subject: Once<FollowSubject>
  subject_id: Once<string | null>
  frequency: Frequency
  asked_at: Timestamp
  confirmed_at: Timestamp | null
  ended_at: Timestamp | null
}

/** What a person chose; where they chose nothing, the category says what holds. */
export interface NotificationChoiceTable {
  person_id: Once<string>
  category: Once<Category>
  frequency: Frequency | 'never'
  chosen_at: Timestamp
}

export interface OwedMailTable {
  id: Once<string>
  mail: Once<string>
  category: Once<Category>
  /** Whom it is for: a person, or an address that belongs to nobody yet. */
  person_id: Once<string | null>
  address: Once<string | null>
  about_id: Once<string>
  /** The follow that asked for it. */
  subscription_id: Once<string | null>
  /** Gathered with a person's others into one mail, due together. */
  digest: Once<'hourly' | 'daily' | null>
  /** One mail per person per event. */
  dedupe_key: Once<string>
  owed_at: Once<Timestamp>
  attempt_after: Timestamp
  attempts: Counter
  /** Who is sending it now, and until when nobody else may. */
  lease: string | null
  leased_until: Timestamp | null
  /** The mail it went out in: the id of the first of those gathered. */
  letter_id: string | null
  /** Set before a mail server is asked to take it, cleared when it says no. */
  handed_over_at: Timestamp | null
  sent_at: Timestamp | null
  /** No longer true or no longer allowed when its turn came, or let go by an administrator. */
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
