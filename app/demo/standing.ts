import { shownAs } from '#app/comments/comment.ts'
import { after, HOUR } from '#app/platform/clock.ts'
import type { ConsiderationState, PublicationState, VerdictName } from '#db/schema/comments.ts'
import type { Calendar } from './calendar.ts'
import type { DemoResidentComment } from './content.ts'
import type { OfficerKey } from './council.ts'

type Rules = ReadonlyMap<number, { placeholder: boolean }>

const READ_AFTER = 3 * HOUR

/** The columns that sum up where a comment of the demo stands. */
export function standingOf(
  comment: DemoResidentComment,
  { calendar, rules }: { calendar: Calendar; rules: Rules },
) {
  const submitted = calendar.at(comment.when)
  const state: PublicationState =
    comment.state === undefined || comment.state === 'unread' ? 'published' : comment.state
  const published_at = publishedAt(comment, { state, submitted, calendar })
  const rule = rules.get(comment.decided?.rule ?? 0)
  const isWaiting = state === 'held' || comment.state === 'unread'
  return {
    state,
    published_at,
    shown_as: shownAs({ state, published_at }, rule?.placeholder ?? false),
    consideration: considerationOf(comment, isWaiting),
    waiting_since: isWaiting ? submitted : null,
  }
}

type Publishing = { state: PublicationState; submitted: string; calendar: Calendar }

function publishedAt(comment: DemoResidentComment, { state, submitted, calendar }: Publishing) {
  if (state === 'removed' || state === 'withdrawn') return submitted
  if (state === 'held') return isHeldFor(comment, 'reported') ? submitted : null
  if (state !== 'published') return null
  return comment.held && comment.decided ? calendar.at(comment.decided.when) : submitted
}

function considerationOf(comment: DemoResidentComment, isWaiting: boolean): ConsiderationState {
  if (isWaiting) return 'unread'
  return comment.themes && comment.themes.length > 0 ? 'coded' : 'read'
}

function isHeldFor({ held }: DemoResidentComment, reason: string) {
  return held?.some((hold) => hold.reason === reason) ?? false
}

export type DemoDecision = {
  verdict: VerdictName
  rule: number | null
  note: string | null
  by: OfficerKey
  at: string
}

const VERDICTS: Partial<Record<NonNullable<DemoResidentComment['state']>, VerdictName>> = {
  returned: 'return',
  lapsed: 'return',
  withheld: 'withhold',
  removed: 'remove',
}

/** Whatever is no longer waiting was decided by somebody; Moira reads what nobody is named for. */
export function decisionOf(comment: DemoResidentComment, calendar: Calendar): DemoDecision | null {
  const { state, decided } = comment
  if (state === 'unread' || state === 'held') return null
  if (state === 'withdrawn' && !decided) return null
  const verdict = VERDICTS[state ?? 'unread'] ?? 'publish'
  const at = decided ? calendar.at(decided.when) : after(calendar.at(comment.when), READ_AFTER)
  const by = decided?.by ?? 'moira'
  if (verdict === 'publish') return { verdict, rule: null, note: null, by, at }
  return { verdict, rule: decided?.rule ?? null, note: decided?.note ?? null, by, at }
}
