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

/** A model outside that an administrator lets suggest themes; none is on unless a row is not switched off. */
export interface ThemeModelTable {
  id: Once<string>
  address: Once<string>
  name: Once<string>
  switched_on_by: Once<string>
  switched_on_at: Once<Timestamp>
  switched_off_by: string | null
  switched_off_at: Timestamp | null
}

export type AskingEnd = 'done' | 'unanswering' | 'switched_off' | 'overtaken' | 'sealed'

/** Asking a model outside about a review's contributions, one after the other. */
export interface OutsideAskingTable {
  id: Once<string>
  review_id: Once<string>
  codeframe_id: Once<string>
  address: Once<string>
  model: Once<string>
  /** Exactly what stood before every text that was shown. */
  instruction: Once<string>
  /** JSON: ids of themes, in the order of their numbers in the instruction. */
  themes: Once<string>
  began_at: Once<Timestamp>
  /** How many contributions there were to ask about when it began. */
  to_ask: Once<number>
  /** The contribution it has come to. */
  after: Generated<string>
  /** Without a beat for a minute it is taken up again; null while it only waits for its turn. */
  beat_at: Timestamp | null
  ended_at: Timestamp | null
  ended_because: AskingEnd | null
}

/** Nothing came in time or whole; it would not; not in the form asked for; no theme of this codeframe. */
export type OutsideFault = 'silent' | 'refused' | 'unreadable' | 'unknown_themes'

/** One contribution as a model outside was shown it, and what it answered. */
export interface OutsideQuestionTable {
  id: Once<string>
  asking_id: Once<string>
  review_id: Once<string>
  contribution_id: Once<string>
  revision_id: Once<string | null>
  /** Exactly what was sent beside the instruction; null once it was erased with its author's account. */
  shown: string | null
  asked_at: Once<Timestamp>
  answer: string | null
  /** How many themes of its answer were kept. */
  suggestions: number | null
  fault: OutsideFault | null
  /** Null where the server stopped before an answer was there. */
  settled_at: Timestamp | null
  erased_at: Timestamp | null
}
