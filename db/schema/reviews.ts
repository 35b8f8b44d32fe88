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
}

export interface ReviewPublicationTable {
  review_id: Once<string>
  publication_id: Once<string>
}

/** Evidence that is not a comment: a letter, call, meeting or mail an officer entered. */
export interface ContributionTable {
  id: Once<string>
  review_id: Once<string>
  channel: Once<'letter' | 'call' | 'meeting' | 'email'>
  contributor_name: string
  contributor_email: string | null
  may_contact_at: Timestamp | null
  body: Once<string>
  received_on: Once<string>
  entered_by: Once<string>
  entered_at: Once<Timestamp>
}

export interface CodeframeTable {
  id: Once<string>
  review_id: Once<string>
  version: Once<number>
  state: 'draft' | 'signed_off' | 'superseded'
  signed_off_by: string | null
  signed_off_at: Timestamp | null
  created_at: Once<Timestamp>
}

export interface ThemeTable {
  id: Once<string>
  codeframe_id: Once<string>
  name: string
  description: string
  parent_id: string | null
  created_by: Once<string>
  created_at: Once<Timestamp>
}

export type Stance = 'for' | 'against' | 'mixed' | 'none'

export interface CodingTable {
  id: Once<string>
  theme_id: Once<string>
  revision_id: Once<string | null>
  contribution_id: Once<string | null>
  stance: Once<Stance>
  span_starts_at: Once<number | null>
  span_ends_at: Once<number | null>
  /** A person, or the name of the machine that suggested it; never both. */
  coded_by: Once<string | null>
  suggested_by: Once<string | null>
  coded_at: Once<Timestamp>
  removed_by: string | null
  removed_at: Timestamp | null
}

export type DispositionKind =
  'adopted' | 'adopted_in_part' | 'already_in_place' | 'not_adopted' | 'deferred' | 'outside_powers'

export interface DispositionTable {
  id: Once<string>
  theme_id: Once<string>
  number: Once<number>
  disposition: Once<DispositionKind>
  reason: Once<string>
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

export interface OutcomeTable {
  id: Once<string>
  review_id: Once<string>
  asked: Once<string>
  said: Once<string>
  did: Once<string>
  method: Once<string>
  decided_by_body: Once<string>
  decided_on: Once<string>
  reference: Once<string | null>
  next_check_on: Once<string | null>
  next_check: Once<string | null>
  published_by: Once<string>
  published_at: Once<Timestamp>
  withdrawn_at: Timestamp | null
}
