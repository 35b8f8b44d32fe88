import { dateIn } from '#app/ui/dates.ts'
import type { Category } from '#app/moderation/redaction.ts'
import type { DispositionKind } from '#db/schema/reviews.ts'
import type { PublicationState, VerdictName } from '#db/schema/comments.ts'

export type TraceFacts = {
  appeals: {
    submitted_at: string
    due_at: string
    result: 'upheld' | 'varied' | 'overturned' | null
    words: string | null
    answered_at: string | null
  }[]
  /** What is masked in the words that stand. */
  masks: { category: Category; reason: string; made_at: string }[]
  comment: { state: PublicationState; submitted_at: string; published_at: string | null }
  decisions: {
    verdict: VerdictName
    decided_at: string
    note: string | null
    rule: number | null
    ruleTitle: string | null
  }[]
  replies: {
    reference: string
    speaker: string
    post: string
    submitted_at: string
    public_html: string
    workingDays: number | null
  }[]
  reviews: TracedReview[]
  /** Reviews over its page with an outcome in which it raised none of the themes. */
  otherOutcomes: { slug: string; title: string }[]
}

export type TracedReview = {
  slug: string
  title: string
  codedAt: string
  considered: { by: string; at: string } | null
  outcome: {
    decidedBy: string
    decidedOn: string
    nextCheck: { on: string; what: string } | null
  } | null
  themes: {
    name: string
    answer: {
      disposition: DispositionKind
      reason: string
      what_changes: string | null
      changed: Changed | null
    } | null
  }[]
}

export type Changed = { href: string; words: string }

export type Step =
  | { step: 'received'; at: string }
  | { step: 'published_at_once'; at: string }
  | { step: 'decided'; decision: TraceFacts['decisions'][number]; wasPublic: boolean }
  | { step: 'masked'; masks: TraceFacts['masks'] }
  | { step: 'appealed'; appeal: TraceFacts['appeals'][number] }
  | { step: 'lapsed' }
  | { step: 'answered'; reply: TraceFacts['replies'][number] }
  | { step: 'counted'; review: TracedReview }
  | { step: 'concluded'; review: TracedReview }
  | { step: 'read_in_review'; review: { slug: string; title: string } }
  | { step: 'withdrawn' }
  | { step: 'next'; words: string }

/** What became of one comment, step by step, and what comes next. */
export function stepsOf(facts: TraceFacts): Step[] {
  const { comment, decisions, replies, reviews, otherOutcomes } = facts
  const wentOutUnread = comment.published_at === comment.submitted_at
  return [
    { step: 'received', at: comment.submitted_at },
    ...(wentOutUnread ? [{ step: 'published_at_once' as const, at: comment.submitted_at }] : []),
    ...decisions.map((decision, index) => ({
      step: 'decided' as const,
      decision,
      wasPublic: index === 0 ? wentOutUnread : decisions[index - 1]?.verdict === 'publish',
    })),
    ...(facts.masks.length > 0 ? [{ step: 'masked' as const, masks: facts.masks }] : []),
    ...facts.appeals.map((appeal) => ({ step: 'appealed' as const, appeal })),
    ...(comment.state === 'lapsed' ? [{ step: 'lapsed' as const }] : []),
    ...replies.map((reply) => ({ step: 'answered' as const, reply })),
    ...(comment.state === 'withdrawn' ? [{ step: 'withdrawn' as const }] : []),
    ...reviews.flatMap(stepsInReview),
    ...otherOutcomes.map((review) => ({ step: 'read_in_review' as const, review })),
    ...whatIsNext(facts),
    ...(comment.state === 'withdrawn' ? [] : checksAhead(reviews)),
  ]
}

export function stepsInReview(review: TracedReview): Step[] {
  const counted = { step: 'counted' as const, review }
  return review.outcome ? [counted, { step: 'concluded', review }] : [counted]
}

/** The days on which it is checked whether what was decided worked. */
export function checksAhead(reviews: TracedReview[]): Step[] {
  return reviews.flatMap(({ outcome }) => {
    if (!outcome?.nextCheck) return []
    const { on, what } = outcome.nextCheck
    return [{ step: 'next' as const, words: `On ${dateIn(on)}: ${what}` }]
  })
}

function whatIsNext({ comment, decisions, reviews, otherOutcomes }: TraceFacts): Step[] {
  const words = nextWords(comment.state, { decisions, reviews, otherOutcomes })
  return words ? [{ step: 'next', words }] : []
}

/** What comes next for whatever is counted in a review that is not decided. */
export const WHILE_OPEN =
  'The decision-maker answers every theme, and we tell you what was decided.'

type Rest = Pick<TraceFacts, 'decisions' | 'reviews' | 'otherOutcomes'>

function nextWords(state: PublicationState, { decisions, reviews, otherOutcomes }: Rest) {
  if (state === 'held') return 'A moderator reads your comment, and we tell you what was decided.'
  if (state === 'returned')
    return 'Change your comment and send it again within 14 days; a moderator reads it then.'
  if (state === 'withdrawn') return null
  if (reviews.some((review) => review.outcome === null)) return WHILE_OPEN
  if (reviews.length > 0 || otherOutcomes.length > 0) return null
  if (state === 'published' && decisions.length === 0) return 'A moderator reads your comment too.'
  return 'If this page becomes part of a review, your comment is counted there and we tell you.'
}
