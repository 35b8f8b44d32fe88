import type { Once, Timestamp } from './column.ts'

export interface PolicyTable {
  id: Once<string>
  slug: Once<string>
  title: string
  summary: string
  created_by: Once<string>
  created_at: Once<Timestamp>
}

export type ReviewState =
  'planned' | 'gathering' | 'with_decision_maker' | 'decided' | 'published' | 'implemented'

export interface PolicyReviewTable {
  id: Once<string>
  slug: Once<string>
  policy_id: Once<string>
  title: string
  question: string
  decision_maker: string
  owner: string
  state: ReviewState
  /** Of a review that was planned first. */
  planned_at: Once<Timestamp | null>
  /** Until it opens, when it was planned. */
  opened_at: Timestamp
  /** The days people are asked for, as the latest answer about the closing date says. */
  opens_on: string | null
  closes_on: string | null
  /** When contributors began to be asked about themselves; null while they are not. */
  equality_asked_at: Timestamp | null
  /** Comments sent from and until these days are in scope; without one, all of them. */
  scope_from: string | null
  scope_until: string | null
  /** The review whose outcome this one checks. */
  follows_id: Once<string | null>
}

export interface ReviewPublicationTable {
  review_id: Once<string>
  publication_id: Once<string>
}

/** Where a publication has rows, only comments on these sections of it are in scope. */
export interface ReviewSectionTable {
  review_id: Once<string>
  publication_id: Once<string>
  section_key: Once<string>
}

/** What a policy says in public: its strategy, say. */
export interface PolicyPublicationTable {
  policy_id: Once<string>
  publication_id: Once<string>
  linked_by: Once<string>
  linked_at: Once<Timestamp>
}

export type Gate =
  'why_now' | 'options' | 'could_change' | 'use_of_responses' | 'closing_date' | 'equality_impact'

/** Never edited: a later answer stands in place of an earlier one, and both stay on record. */
export interface GateAnswerTable {
  id: Once<string>
  review_id: Once<string>
  gate: Once<Gate>
  answer: Once<string>
  opens_on: Once<string | null>
  closes_on: Once<string | null>
  /** What the calendar said against the dates. */
  found: Once<string | null>
  answered_by: Once<string>
  answered_at: Once<Timestamp>
}

export type MonitoringQuestion = 'age' | 'sex' | 'disability' | 'ethnicity'

/** Leads to nobody: the key is made from the review and the person, and kept nowhere. */
export interface MonitoringAnswerTable {
  review_id: Once<string>
  contributor_key: Once<string>
  question: Once<MonitoringQuestion>
  answer: string
}

export type DispositionKind =
  'adopted' | 'adopted_in_part' | 'already_in_place' | 'not_adopted' | 'deferred' | 'outside_powers'

export interface DispositionTable {
  id: Once<string>
  theme_id: Once<string>
  number: Once<number>
  disposition: Once<DispositionKind>
  reason: Once<string>
  decision_reference: Once<string | null>
  what_changes: Once<string | null>
  deferred_until: Once<string | null>
  changed_publication_id: Once<string | null>
  changed_edition: Once<number | null>
  changed_section_key: Once<string | null>
  decided_by: Once<string>
  decided_at: Once<Timestamp>
}

export interface ConsiderationRecordTable {
  id: Once<string>
  review_id: Once<string>
  /** Canonical JSON of what the decision-maker was given, and its SHA-256. */
  pack: Once<string>
  sha256: Once<string>
  handed_over_by: Once<string>
  handed_over_at: Once<Timestamp>
  considered_by: string | null
  considered_at: Timestamp | null
  considered_note: string | null
}

/** Which themes of a pack its reader has opened and gone on from. */
export interface ThemeReadingTable {
  record_id: Once<string>
  theme_id: Once<string>
  read_by: Once<string>
  read_at: Once<Timestamp>
}
