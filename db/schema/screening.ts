import type { Once, Timestamp } from './column.ts'
import type { Moderation } from './publications.ts'

export type CheckVerdict = 'clear' | 'flag' | 'hold'
export type WordEffect = 'hold' | 'flag'
export type Mode = Moderation | 'read_only' | 'closed'

/** What one check said of one revision. */
export interface CheckResultTable {
  revision_id: Once<string>
  position: Once<number>
  check_name: Once<string>
  verdict: Once<CheckVerdict>
  score: Once<number | null>
  /** The words it found, one a line. */
  matched: Once<string | null>
}

export interface WordListEntryTable {
  id: Once<string>
  words: Once<string>
  effect: Once<WordEffect>
  added_by: Once<string>
  added_at: Once<Timestamp>
}

/** Streets, places and phrases that no list of rude words may hold. */
export interface AllowedWordTable {
  id: Once<string>
  words: Once<string>
  added_by: Once<string>
  added_at: Once<Timestamp>
}

/** From when a mode is in force, for a page or, where it names none, for the site. */
export interface ModerationScheduleTable {
  id: Once<string>
  publication_id: Once<string | null>
  mode: Once<Mode>
  starts_at: Once<Timestamp>
  set_by: Once<string>
  set_at: Once<Timestamp>
}

/** What the spam check learned last: one row. */
export interface SpamModelTable {
  id: Once<string>
  /** 32-bit numbers, little end first, in base64. */
  weights: Once<string>
  bias: Once<number>
  taught_spam: Once<number>
  taught_fair: Once<number>
  trained_at: Once<Timestamp>
}
