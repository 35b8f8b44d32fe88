import type { Generated } from 'kysely'
import type { SafeHtml } from '../safe-html.ts'
import type { Once, Timestamp } from './column.ts'
import type { ConsiderationState } from './comments.ts'

export type CodeframeState = 'draft' | 'signed_off' | 'superseded'

export interface CodeframeTable {
  id: Once<string>
  review_id: Once<string>
  version: Once<number>
  state: CodeframeState
  signed_off_by: string | null
  signed_off_at: Timestamp | null
  created_at: Once<Timestamp>
}

export interface ThemeTable {
  id: Once<string>
  /** The version it stands in; a new version takes the themes of the one before along. */
  codeframe_id: string
  name: string
  description: string
  examples: Generated<string>
  parent_id: string | null
  /** Raised by a minority, or by people with a protected characteristic: needs an answer however few they are. */
  flag: 'minority' | 'equality' | null
  flagged_by: string | null
  /** The version of the codeframe that brought it. */
  added_in: Generated<number>
  created_by: Once<string>
  created_at: Once<Timestamp>
  merged_into: string | null
  retired_by: string | null
  retired_at: Timestamp | null
}

/** What a version said of a theme when it was signed off. */
export interface CodeframeThemeTable {
  codeframe_id: Once<string>
  theme_id: Once<string>
  name: Once<string>
  description: Once<string>
  examples: Once<string>
  parent_id: Once<string | null>
}

export type ThemeChange =
  'added' | 'reworded' | 'placed' | 'flagged' | 'merged' | 'split' | 'brought_back'

export interface ThemeChangeTable {
  id: Once<string>
  theme_id: Once<string>
  change: Once<ThemeChange>
  other_theme_id: Once<string | null>
  before: Once<string | null>
  after: Once<string | null>
  changed_by: Once<string>
  changed_at: Once<Timestamp>
}

/** Near-identical contributions: coded once, told each. */
export interface CampaignTable {
  id: Once<string>
  review_id: Once<string>
  name: string
  /** The name and version of what found it. */
  found_by: Once<string>
  found_at: Once<Timestamp>
  confirmed_by: string | null
  confirmed_at: Timestamp | null
  dissolved_by: string | null
  dissolved_at: Timestamp | null
}

export type Channel = 'comment' | 'letter' | 'call' | 'meeting' | 'email'

/**
 * One row for whatever counts as evidence in a review: a comment in its scope, or a letter, call,
 * meeting or mail that an officer entered. What is said of a comment elsewhere is not repeated here.
 */
export interface ContributionTable {
  id: Once<string>
  review_id: Once<string>
  channel: Once<Channel>
  comment_id: Once<string | null>
  /** Of what was entered; a comment has its own. */
  reference: Once<string | null>
  body: Once<string | null>
  contributor_name: string | null
  contributor_email: string | null
  contributor_address: string | null
  /** When the contributor said that they may be written to. */
  may_contact_at: Timestamp | null
  on_behalf_of: string | null
  ward: string | null
  /** A day. */
  received_on: Once<string>
  entered_by: Once<string | null>
  entered_at: Once<Timestamp>
  /** Of a comment: since the review's scope became narrower. */
  out_of_scope_at: Timestamp | null
  /** The file it was imported from. */
  source: Once<string | null>
  submission_key: Once<string | null>
  /** The person, or the first contribution, that an entered one is counted with; null for a comment. */
  counts_as: string | null
  /** What the public may read of what was entered, in an officer's words; without it nobody is quoted. */
  public_words: string | null
  public_html: SafeHtml | null
  public_by: string | null
  public_at: Timestamp | null
  /** In this review. A comment left out of consideration everywhere says so itself. */
  consideration: Generated<ConsiderationState>
  read_by: string | null
  read_at: Timestamp | null
  verified_by: string | null
  verified_at: Timestamp | null
  /** The version of the codeframe it was last looked at with. */
  coded_version: number | null
  evidence_rich_by: string | null
  evidence_rich_at: Timestamp | null
  campaign_id: string | null
  /** Equal for those contributions of a campaign whose words are the same. */
  campaign_text: string | null
}

export type Stance = 'for' | 'against' | 'mixed' | 'none'

export interface CodingTable {
  id: Once<string>
  theme_id: string
  contribution_id: Once<string>
  /** The words it was made on; null for what was entered, whose words never change. */
  revision_id: Once<string | null>
  stance: Once<Stance>
  span_starts_at: Once<number | null>
  span_ends_at: Once<number | null>
  /** A person, or the name and version of the machine that suggested it; never both. */
  coded_by: Once<string | null>
  suggested_by: Once<string | null>
  /** Of a suggestion: 0 to 1, and the words that drove it, as JSON. */
  score: Once<number | null>
  drivers: Once<string | null>
  /** Made blindly by a second coder: counts in no figure. */
  sample_id: Once<string | null>
  /** The theme it was made under, before that was merged or split. */
  moved_from: string | null
  /** The coding that stands in its place since their themes became one. */
  joined_into: string | null
  coded_at: Once<Timestamp>
  /** Of a suggestion without a person: a newer one took its place. */
  removed_by: string | null
  removed_at: Timestamp | null
}

export interface AgreementSampleTable {
  id: Once<string>
  review_id: Once<string>
  size: Once<number>
  drawn_by: Once<string>
  drawn_at: Once<Timestamp>
  coder: Once<string>
  finished_at: Timestamp | null
}

export interface SampledContributionTable {
  sample_id: Once<string>
  contribution_id: Once<string>
  revision_id: Once<string | null>
  coded_at: Timestamp | null
  /** Its words were gone before the second coder came to it. */
  left_out_at: Timestamp | null
}
