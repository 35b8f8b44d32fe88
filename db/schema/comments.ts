import type { ColumnType } from 'kysely'
import type { Counter, Once, Timestamp } from './column.ts'
import type { SafeHtml } from '../safe-html.ts'
import type { Voice } from './publications.ts'

export type PublicationState =
  'held' | 'published' | 'returned' | 'lapsed' | 'withheld' | 'removed' | 'withdrawn'

export type ConsiderationState = 'unread' | 'read' | 'coded' | 'verified' | 'excluded'

export type HoldReason =
  | 'premod_page'
  | 'premod_person'
  | 'new_contributor'
  | 'word_list'
  | 'links'
  | 'repeat'
  | 'rejection_rate'
  | 'reported'
  | 'classifier'
  | 'external_check'
  | 'check_timeout'
  | 'pre_election'
  | 'personal_data'
  | 'late'

export type VerdictName = 'publish' | 'return' | 'withhold' | 'remove' | 'hold'

export interface CommentTable {
  id: Once<string>
  reference: Once<string>
  publication_id: Once<string>
  parent_id: Once<string | null>
  root_id: Once<string>
  depth: Once<number>
  /** Changes once at most: when a legacy identity is claimed. */
  person_id: string | null
  legacy_identity_id: Once<string | null>
  /** Set on an official reply: who speaks, and in which voice. */
  appointment_id: Once<string | null>
  voice: Once<Voice | null>
  author_name: string
  section_key: Once<string | null>
  /** As stated by the author; both go when the author leaves. */
  on_behalf_of: string | null
  ward: string | null
  /** 1 when its author agreed that the text stays, nameless, if they close their account. */
  may_stay: ColumnType<0 | 1, 0 | 1 | undefined, never>
  /** When its author's account was closed. From then on nobody reads words that may not stay. */
  author_left_at: Timestamp | null
  state: PublicationState
  consideration: ConsiderationState
  /** What the public sees in its place: summarises state and rule by `shownAs`. */
  shown_as: 'text' | 'placeholder' | 'nothing'
  /** Number of the revision that stands. */
  revision: number
  /** How many decisions were made; a new one must name the count it has seen. */
  decisions: Counter
  /** Since when an officer's decision is awaited; null when none is. */
  waiting_since: Timestamp | null
  /** Set while it is escalated: then it is not in the ordinary queue. */
  escalated_at: ColumnType<Timestamp | null, Timestamp | null | undefined, Timestamp | null>
  support_count: Counter
  submission_key: Once<string | null>
  source: Once<string | null>
  source_id: Once<string | null>
  submitted_at: Once<Timestamp>
  published_at: Timestamp | null
}

export interface CommentRevisionTable {
  id: Once<string>
  comment_id: Once<string>
  number: Once<number>
  body: Once<string>
  /** The body as the public may read it, redactions applied, rendered and sanitised. */
  public_html: SafeHtml
  /** The body with a block for each masked character, or null while nothing is masked. */
  masked_body: ColumnType<string | null, string | null | undefined, string | null>
  submitted_at: Once<Timestamp>
  /** `en`, `cy` or `other`, found by a round; null until then. */
  language: ColumnType<string | null, string | null | undefined, string>
}

export interface RedactionTable {
  id: Once<string>
  revision_id: Once<string>
  /** Offsets into the body, in UTF-16 units. */
  starts_at: Once<number>
  ends_at: Once<number>
  category: Once<'personal_information' | 'allegation' | 'offensive' | 'legal'>
  reason: Once<string>
  made_by: Once<string>
  made_at: Once<Timestamp>
  lifted_at: Timestamp | null
  lifted_by: ColumnType<string | null, string | null | undefined, string | null>
  lifted_because: ColumnType<string | null, string | null | undefined, string | null>
}

export interface HoldTable {
  id: Once<string>
  revision_id: Once<string>
  position: Once<number>
  reason: Once<HoldReason>
  matched: Once<string | null>
}

export interface DecisionTable {
  id: Once<string>
  comment_id: Once<string>
  revision_id: Once<string>
  number: Once<number>
  verdict: Once<VerdictName>
  house_rule_id: Once<string | null>
  note: Once<string | null>
  decided_by: Once<string>
  decided_at: Once<Timestamp>
  /** Taken back within seconds, by whoever made it: it then counts for nothing. */
  undone_at: ColumnType<Timestamp | null, Timestamp | null | undefined, Timestamp | null>
}

export interface HouseRuleTable {
  id: Once<string>
  number: Once<number>
  title: string
  text: string
  /** 1 when a refusal under it leaves a line in the thread. */
  leaves_placeholder: number
  created_at: Once<Timestamp>
  retired_at: Timestamp | null
}

export interface ClaimTable {
  comment_id: Once<string>
  person_id: string
  claimed_at: Timestamp
  heartbeat_at: Timestamp
}

export interface CommentSupportTable {
  comment_id: Once<string>
  person_id: string
  supported_at: Once<Timestamp>
}

export interface PublicationSupportTable {
  publication_id: Once<string>
  person_id: string
  supported_at: Once<Timestamp>
}

/** Text typed before signing in, kept for 24 hours for the browser that sent it, then for who signed in. */
export interface KeptCommentTable {
  id: Once<string>
  browser_hash: Once<string>
  person_id: string | null
  publication_id: Once<string>
  parent_id: Once<string | null>
  section_key: Once<string | null>
  on_behalf_of: Once<string | null>
  ward: Once<string | null>
  may_stay: Once<0 | 1>
  body: Once<string>
  submission_key: Once<string>
  kept_at: Once<Timestamp>
  expires_at: Timestamp
}

/** A comment by somebody with a name and an address alone: it waits for the link in their mail. */
export interface GuestCommentTable {
  id: Once<string>
  kept_comment_id: string | null
  address: Once<string>
  name: Once<string>
  asked_at: Once<Timestamp>
  expires_at: Once<Timestamp>
  confirmed_at: Timestamp | null
  comment_id: string | null
}
