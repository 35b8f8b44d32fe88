import type { Once, Timestamp } from './column.ts'

export interface OutcomeTable {
  id: Once<string>
  review_id: Once<string>
  asked: Once<string>
  said: Once<string>
  did: Once<string>
  method: Once<string>
  /** What it means for people with protected characteristics, and how that was looked at. */
  equality: Once<string | null>
  decided_by_body: Once<string>
  decided_on: Once<string>
  reference: Once<string | null>
  next_check_on: Once<string | null>
  next_check: Once<string | null>
  published_by: Once<string>
  published_at: Once<Timestamp>
  withdrawn_by: string | null
  withdrawn_at: Timestamp | null
  withdrawn_reason: string | null
}

/** What was said, published before anything is decided. */
export interface FeedbackTable {
  id: Once<string>
  review_id: Once<string>
  said: Once<string>
  next: Once<string>
  published_by: Once<string>
  published_at: Once<Timestamp>
  withdrawn_by: string | null
  withdrawn_at: Timestamp | null
  withdrawn_reason: string | null
}

/** What has been done of what was promised; one that was wrong is struck out, and another written. */
export interface ProgressTable {
  id: Once<string>
  outcome_id: Once<string>
  done_on: Once<string>
  body: Once<string>
  written_by: Once<string>
  written_at: Once<Timestamp>
  struck_by: string | null
  struck_at: Timestamp | null
}

/** What a page says of a review, counted once when it was published; its id is that of the outcome or feedback. */
export interface PublishedFiguresTable {
  id: Once<string>
  review_id: Once<string>
  counted_at: Once<Timestamp>
  comments: Once<number>
  entered: Once<number>
  people: Once<number>
  /** As many as have words of their own: those of a campaign with equal words are one. */
  texts: Once<number>
  in_campaigns: Once<number>
  uncoded: Once<number>
  coders: Once<number>
  /** Codings that a machine suggested, and how many of them a person made too. */
  suggested: Once<number>
  confirmed: Once<number>
  verified: Once<number>
  /** JSON: the names of the models outside that had suggested; null where none had. */
  outside_models: Once<string | null>
}

export interface PublishedThemeTable {
  figures_id: Once<string>
  theme_id: Once<string>
  name: Once<string>
  description: Once<string>
  contributions: Once<number>
  people: Once<number>
  texts: Once<number>
  in_favour: Once<number>
  against: Once<number>
  mixed: Once<number>
}

/** In the order in which one is chosen: the first whose words the public can still read. */
export interface PublishedQuoteTable {
  figures_id: Once<string>
  theme_id: Once<string>
  place: Once<number>
  comment_id: Once<string | null>
  revision_id: Once<string | null>
  /** What was entered, as long as there are words of it that an officer wrote for the public. */
  contribution_id: Once<string | null>
}

export type Tells =
  | 'outcome'
  | 'check_concluded'
  | 'check_opened'
  | 'feedback'
  | 'handed_over'
  | 'first_edition'
  | 'edition'
  | 'withdrawn'

/** How far everyone has been told of what became of a review, or of a page. */
export interface TellingTable {
  about_id: Once<string>
  tells: Once<Tells>
  /** Whose contributors and followers are told; of a page, its followers. */
  review_id: Once<string | null>
  publication_id: Once<string | null>
  told_by: Once<string>
  part: 'contributors' | 'followers'
  /** The last contribution, or follower, that was looked at. */
  after: string
  looked_at: number
  total: Once<number>
  began_at: Once<Timestamp>
  finished_at: Timestamp | null
  stopped_at: Timestamp | null
}
