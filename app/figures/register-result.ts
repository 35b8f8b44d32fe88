import type { VerdictName } from '#db/schema/comments.ts'
import type { DecisionAppealTable } from '#db/schema/deciding.ts'

/** What became of a decision, and when; no time while it stands. */
export type Result = { words: string; at: string | null }

export type AppealResult = NonNullable<DecisionAppealTable['result']>

type Appealed = {
  appealedAt: string | null
  appealResult: AppealResult | null
  answeredAt: string | null
}

type Followed = Appealed & {
  next: VerdictName | null
  nextAt: string | null
  nextIsAboutSameWords: number
}

const STANDS: Result = { words: 'Stands', at: null }

export const APPEAL_RESULTS: Record<AppealResult, string> = {
  upheld: 'Upheld on appeal',
  varied: 'Varied on appeal',
  overturned: 'Overturned on appeal',
}

/** An appeal's result, else what the next decision did: about the same words it reverses, about changed ones it does not. */
export function resultOf(decision: Followed): Result {
  const { appealedAt, appealResult, answeredAt, next, nextAt } = decision
  if (appealResult !== null) return { words: APPEAL_RESULTS[appealResult], at: answeredAt }
  if (appealedAt !== null) return { words: 'Appeal being decided', at: null }
  if (next === null) return STANDS
  const about = decision.nextIsAboutSameWords === 1 ? 'same' : 'changed'
  return { words: (next === 'publish' ? PUBLISHED : DECIDED_AGAIN)[about], at: nextAt }
}

const PUBLISHED = { same: 'Reversed', changed: 'Published after a change' }
const DECIDED_AGAIN = { same: 'Decided again', changed: 'Changed, and decided again' }

/** What no appeal is about stands until somebody reverses it. */
export function reversedOrStands(reversedAt: string | null): Result {
  return reversedAt === null ? STANDS : { words: 'Reversed', at: reversedAt }
}
