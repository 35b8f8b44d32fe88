import type { Candidate } from './candidate.ts'
import type { FoundCampaign } from './campaign.ts'
import type { Suggestion } from './suggestion.ts'

/** So many contributions coded, and a machine may learn from them. */
export const ENOUGH_CODED = 50

/** What the thread that reads is told, one thing at a time; it answers each. */
export type Told =
  | { tell: 'themes'; themes: string[] }
  | { tell: 'read'; page: { id: string; text: string; themes: string[] }[] }
  | { tell: 'find' }
  | { tell: 'learn' }
  | { tell: 'suggest'; page: { id: string; text: string }[] }

export type Answered = {
  themes: null
  read: null
  find: { candidates: Candidate[]; campaigns: FoundCampaign[] }
  learn: { coded: number }
  suggest: { id: string; suggestions: Suggestion[] }[]
}

export const READING_STAGES = {
  waiting: 'Waiting to begin',
  reading: 'Reading contributions',
  learning: 'Learning from what was coded',
  suggesting: 'Suggesting themes',
  done: 'Done',
}
