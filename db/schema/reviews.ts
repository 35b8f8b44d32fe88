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
  opened_at: Once<Timestamp>
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
