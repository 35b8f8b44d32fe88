import type { Once, Timestamp } from './column.ts'
import type { CommentTable, ConsiderationState, PublicationState } from './comments.ts'

/** How a comment stood before a decision, so that the decision can be undone. */
export interface StandingBeforeTable {
  decision_id: Once<string>
  state: Once<PublicationState>
  consideration: Once<ConsiderationState>
  shown_as: Once<CommentTable['shown_as']>
  waiting_since: Once<Timestamp | null>
  published_at: Once<Timestamp | null>
}

/** Until when its author may change what was returned; ended when that is settled either way. */
export interface ReturnTermTable {
  decision_id: Once<string>
  comment_id: Once<string>
  lapses_at: Once<Timestamp>
  reminded_at: Timestamp | null
  ended_at: Timestamp | null
}

export interface DecisionAppealTable {
  id: Once<string>
  decision_id: Once<string>
  person_id: Once<string>
  grounds: Once<string>
  submitted_at: Once<Timestamp>
  due_at: Once<Timestamp>
  result: 'upheld' | 'varied' | 'overturned' | null
  decided_by: string | null
  decided_at: Timestamp | null
  /** What the author reads about it. */
  words: string | null
}

/** An officer looked at words that are masked for everybody else. */
export interface OriginalViewTable {
  id: Once<string>
  revision_id: Once<string>
  seen_by: Once<string>
  seen_at: Once<Timestamp>
}

export type ExclusionCode =
  'duplicate' | 'off_topic' | 'spam' | 'impersonation' | 'no_point' | 'test'

/** Leaves a revision out of what a review considers, once a second officer agrees. */
export interface ExclusionTable {
  id: Once<string>
  comment_id: Once<string>
  revision_id: Once<string>
  code: Once<ExclusionCode>
  reason: Once<string>
  proposed_by: Once<string>
  proposed_at: Once<Timestamp>
  confirmed_by: string | null
  confirmed_at: Timestamp | null
  declined_by: string | null
  declined_at: Timestamp | null
  reversed_by: string | null
  reversed_at: Timestamp | null
  considered_before: ConsiderationState | null
}

/** Officers alone read it. */
export interface CommentNoteTable {
  id: Once<string>
  comment_id: Once<string>
  words: Once<string>
  written_by: Once<string>
  written_at: Once<Timestamp>
}

export type EscalationKind = 'safeguarding' | 'threat' | 'legal'

export interface EscalationTable {
  id: Once<string>
  comment_id: Once<string>
  kind: Once<EscalationKind>
  note: Once<string>
  raised_by: Once<string>
  raised_at: Once<Timestamp>
  closed_by: string | null
  closed_at: Timestamp | null
  words: string | null
}

/** A house rule as it read until it was worded anew. */
export interface HouseRuleWordingTable {
  id: Once<string>
  house_rule_id: Once<string>
  title: Once<string>
  text: Once<string>
  leaves_placeholder: Once<number>
  held_until: Once<Timestamp>
  changed_by: Once<string>
}
