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

type Decided = { revision_id: string; verdict: VerdictName; decided_at: string }

const STANDS: Result = { words: 'Stands', at: null }

export const APPEAL_RESULTS: Record<AppealResult, string> = {
  upheld: 'Upheld on appeal',
  varied: 'Varied on appeal',
  overturned: 'Overturned on appeal',
}

type Followed = Appealed & { revision_id: string; next: Decided | undefined }

/** An appeal's result, else what the next decision did: about the same words it reverses, about changed ones it does not. */
export function resultOf(decision: Followed): Result {
  const { appealedAt, appealResult, answeredAt, revision_id, next } = decision
  if (appealResult !== null) return { words: APPEAL_RESULTS[appealResult], at: answeredAt }
  if (appealedAt !== null) return { words: 'Appeal being decided', at: null }
  if (next === undefined) return STANDS
  const about = next.revision_id === revision_id ? 'same' : 'changed'
  const words = next.verdict === 'publish' ? PUBLISHED : DECIDED_AGAIN
  return { words: words[about], at: next.decided_at }
}

const PUBLISHED = { same: 'Reversed', changed: 'Published after a change' }
const DECIDED_AGAIN = { same: 'Decided again', changed: 'Changed, and decided again' }

/** What no appeal is about stands until somebody reverses it. */
export function reversedOrStands(reversedAt: string | null): Result {
  return reversedAt === null ? STANDS : { words: 'Reversed', at: reversedAt }
}

type Mask = { revision_id: string; at: string; reversedAt: string | null }

/** An appeal against a text is against each mask that stood in it then. */
export function isAboutMask(
  appeal: { revision_id: string; appealedAt: string },
  { revision_id, at, reversedAt }: Mask,
) {
  const stood = at <= appeal.appealedAt && (reversedAt === null || reversedAt >= appeal.appealedAt)
  return stood && appeal.revision_id === revision_id
}

type MaskFate = { reversedAt: string | null; appeal: Appealed | undefined }

/** What an appeal varies is said of each mask: some are lifted, the others stay. */
export function maskResultOf({ reversedAt, appeal }: MaskFate): Result {
  if (!appeal) return reversedOrStands(reversedAt)
  const { appealResult, answeredAt } = appeal
  if (appealResult === null) return { words: 'Appeal being decided', at: null }
  if (appealResult !== 'varied') return { words: APPEAL_RESULTS[appealResult], at: answeredAt }
  const words = reversedAt === answeredAt ? 'Lifted on appeal' : 'Upheld on appeal'
  return { words, at: answeredAt }
}
