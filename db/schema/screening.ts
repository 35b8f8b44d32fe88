import type { Once, Timestamp } from './column.ts'
import type { Moderation } from './publications.ts'

export type CheckVerdict = 'clear' | 'flag' | 'hold'
export type WordEffect = 'hold' | 'flag'
/** Before publication, first comments only, afterwards; frozen; or closed to new comments. */
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
  /** `site_default` gives a page back to whatever the site has. */
  mode: Once<Mode | 'site_default'>
  starts_at: Once<Timestamp>
  /** Public. */
  reason: Once<string>
  set_by: Once<string>
  set_at: Once<Timestamp>
  /** Called off before it began: it never was in force. */
  cancelled_by: string | null
  cancelled_at: Timestamp | null
}

/** What an administrator set of the checks; of each name the newest row holds. */
export interface CheckSettingTable {
  id: Once<string>
  name: Once<string>
  value: Once<string>
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
