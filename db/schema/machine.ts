import type { Generated } from 'kysely'
import type { Once, Timestamp } from './column.ts'

/** A machine's going through all contributions of a review, one at a time. */
export interface MachineReadingTable {
  id: Once<string>
  review_id: Once<string>
  /** Null when it began by itself, since enough had been coded. */
  asked_by: Once<string | null>
  asked_at: Once<Timestamp>
  stage: 'waiting' | 'reading' | 'learning' | 'suggesting' | 'done'
  contributions: Generated<number>
  /** Of the contributions, in this stage. */
  done: Generated<number>
  /** How many contributions it learned from. */
  coded: Generated<number>
  suggestions: Generated<number>
  /** Without a beat for a minute it is taken up again. */
  beat_at: Timestamp | null
  finished_at: Timestamp | null
  failed_at: Timestamp | null
}

/** Phrases that may name a theme, before anything is coded. */
export interface CandidateThemeTable {
  id: Once<string>
  review_id: Once<string>
  /** JSON; a contribution that holds any of them counts. */
  phrases: Once<string>
  contributions: Once<number>
  /** JSON: ids of contributions. */
  examples: Once<string>
  found_at: Once<Timestamp>
  /** Made of it; a candidate that was settled without one was dismissed. */
  theme_id: string | null
  settled_by: string | null
  settled_at: Timestamp | null
}
