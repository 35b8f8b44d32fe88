import type { VerdictName } from '#db/schema/comments.ts'

/** What became of a decision, and when; both empty while it stands. */
export type Result = { words: string; at: string | null }

export const STANDS: Result = { words: 'Stands', at: null }

type Followed = { next: VerdictName | null; nextAt: string | null; nextIsAboutSameWords: number }

/** By the decision that came next: about the same words it reverses, about changed words it does not. */
export function resultOf({ next, nextAt, nextIsAboutSameWords }: Followed): Result {
  if (next === null) return STANDS
  const about = nextIsAboutSameWords === 1 ? 'same' : 'changed'
  return { words: (next === 'publish' ? PUBLISHED : DECIDED_AGAIN)[about], at: nextAt }
}

const PUBLISHED = { same: 'Reversed', changed: 'Published after a change' }
const DECIDED_AGAIN = { same: 'Decided again', changed: 'Changed, and decided again' }
