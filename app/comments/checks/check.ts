import type { HoldReason } from '#db/schema/comments.ts'
import type { CheckVerdict } from '#db/schema/screening.ts'
import type { Switch } from '../check-settings.ts'
import type { Screened } from './screened.ts'

export type Finding = { verdict: CheckVerdict; score?: number; matched?: string[] }

/** One question about a comment: what it is called, why it holds, and what it finds. */
export type Check = {
  name: string
  reason: HoldReason
  /** The switch by which a council does without it; none for what an officer or the clock decided. */
  switch?: Switch
  look: (screened: Screened) => Finding
  /** What the author is asked the first time, where the author can do something about it. */
  ask?: (matched: string[]) => string
}

export const CLEAR: Finding = { verdict: 'clear' }

export function foundIn(matched: string[], verdict: 'flag' | 'hold' = 'hold'): Finding {
  return matched.length > 0 ? { verdict, matched: [...new Set(matched)] } : CLEAR
}
