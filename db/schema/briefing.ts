import type { Counter, Once, Timestamp } from './column.ts'

export type BriefingState =
  'requested' | 'with_service' | 'drafted' | 'with_member' | 'approved' | 'published' | 'declined'

export interface BriefingTable {
  id: Once<string>
  publication_id: Once<string>
  comment_id: Once<string>
  /** Who is asked to reply, in the post they hold. */
  appointment_id: Once<string>
  state: BriefingState
  /** What the reply is to answer, in a line. */
  question: Once<string>
  /** The officer who was asked for the facts. */
  facts_from: Once<string | null>
  /** A London date; set anew when a reply that was kept over an election is released. */
  due_on: string
  /** The number of the draft that stands; 0 before the first. */
  draft: Counter
  approved_by: string | null
  approved_at: Timestamp | null
  /** Why it was declined or closed. */
  reason: string | null
  reply_id: string | null
  requested_by: Once<string>
  requested_at: Once<Timestamp>
  moved_at: Timestamp
}

export interface BriefingFactsTable {
  id: Once<string>
  briefing_id: Once<string>
  body: Once<string>
  given_by: Once<string>
  given_at: Once<Timestamp>
}

/** One version of the reply, by an officer or by the member. */
export interface BriefingDraftTable {
  id: Once<string>
  briefing_id: Once<string>
  number: Once<number>
  body: Once<string>
  written_as: Once<'desk' | 'member'>
  written_by: Once<string>
  written_at: Once<Timestamp>
}

/** A further comment that the same reply will answer. */
export interface BriefingQuestionTable {
  briefing_id: Once<string>
  comment_id: Once<string>
  added_by: Once<string>
  added_at: Once<Timestamp>
}

/** A link in a member's mail. Its key is computed from the id and our secret, and is stored nowhere. */
export interface SigningLinkTable {
  id: Once<string>
  briefing_id: Once<string>
  person_id: Once<string>
  /** Where it was sent: it opens nothing once the member has another address. */
  address: Once<string>
  sent_at: Once<Timestamp>
  expires_at: Once<Timestamp>
  used_at: Timestamp | null
  superseded_at: Timestamp | null
}

/** An official reply and a comment it answers. */
export interface AnswerTable {
  reply_id: Once<string>
  comment_id: Once<string>
  /** From when the comment was sent; null for replies that came over from elsewhere. */
  working_days: Once<number | null>
}

export interface PreElectionPeriodTable {
  id: Once<string>
  /** London dates, both inside the period. */
  starts_on: Once<string>
  ends_on: Once<string>
  holding_line: Once<string>
  set_by: Once<string | null>
  set_at: Once<Timestamp>
  ended_by: string | null
  ended_at: Timestamp | null
}
