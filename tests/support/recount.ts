import { db } from '#app/platform/database.server.ts'

/**
 * Counts everything anew, the slow way: from what the audit log says happened and from single rows,
 * with none of the code that counts for the pages.
 */
export type Recount = Awaited<ReturnType<typeof recount>>

export async function recount() {
  const all = await eventsInOrder()
  const events = withoutUndone(all)
  const [decisions, revisions, holds, rows, masks] = await Promise.all([
    db.selectFrom('decision').selectAll().where('undone_at', 'is', null).execute(),
    db.selectFrom('comment_revision').selectAll().execute(),
    db.selectFrom('hold').selectAll().execute(),
    db.selectFrom('decision_appeal').selectAll().execute(),
    db.selectFrom('redaction').selectAll().execute(),
  ])
  return {
    lives: livesFrom(events, await commentsReported()),
    refusals: events.flatMap(refusalIn),
    waits: firstDecisions({ decisions, revisions, holds }),
    appeals: appealsIn(all, rows),
    undone: all.length - events.length,
    excluded: events.filter(({ action }) => action === 'comment.exclusion_confirmed'),
    appealed: appealedLines({ decisions, appeals: rows, masks }),
    masks,
  }
}

type Event = { action: string; subject_id: string; at: string; detail: Record<string, unknown> }

async function eventsInOrder(): Promise<Event[]> {
  const rows = await db.selectFrom('audit_event').selectAll().orderBy('id').execute()
  return rows.map(({ action, subject_id, at, detail }) => ({
    ...{ action, subject_id, at },
    detail: detail === null ? {} : JSON.parse(detail),
  }))
}

async function commentsReported() {
  const reports = await db.selectFrom('report').select(['id', 'comment_id']).execute()
  return new Map(reports.map(({ id, comment_id }) => [id, comment_id]))
}

const DECIDED = ['published', 'returned', 'withheld', 'removed', 'held'].map(
  (state) => `comment.${state}`,
)

/** The log as if what an officer undid at once had never been: the decision and its undoing both go. */
function withoutUndone(events: Event[]) {
  const gone = new Set<Event>()
  for (const [place, event] of events.entries()) {
    if (event.action !== 'comment.decision_undone') continue
    const before = events.slice(0, place).filter((one) => one.subject_id === event.subject_id)
    const undone = before.findLast((one) => DECIDED.includes(one.action) && 'rule' in one.detail)
    if (undone) gone.add(undone)
    gone.add(event)
  }
  return events.filter((event) => !gone.has(event))
}

type AppealRow = { decision_id: string; submitted_at: string }

/** When appeals were made and how they were answered, from the log; the rows must be as many. */
function appealsIn(events: Event[], rows: AppealRow[]) {
  const made = events.filter(({ action }) => action === 'comment.appealed')
  if (made.length !== rows.length) throw new Error('The log and the rows have other appeals.')
  const answered = events.flatMap(({ action, at }) => {
    const result = /^comment\.appeal_(\w+)$/.exec(action)?.[1]
    return result ? [{ result, at }] : []
  })
  return { made, answered }
}

type Appealed = {
  decisions: { id: string; verdict: string; revision_id: string }[]
  appeals: AppealRow[]
  masks: { revision_id: string; made_at: string; lifted_at: string | null }[]
}

/** How many lines of the register an appeal is about: a refusal, or each mask that stood when it was made. */
function appealedLines({ decisions, appeals, masks }: Appealed) {
  const against = appeals.map((appeal) => ({
    ...appeal,
    decision: decisions.find(({ id }) => id === appeal.decision_id),
  }))
  const refused = against.filter(({ decision }) => decision && decision.verdict !== 'publish')
  const masked = masks.filter((mask) =>
    against.some(({ decision, submitted_at }) => {
      if (decision?.verdict !== 'publish') return false
      const isLater = mask.made_at <= submitted_at && (mask.lifted_at ?? '9') >= submitted_at
      return isLater && decision.revision_id === mask.revision_id
    }),
  )
  return refused.length + masked.length
}

export type Life = { sent: string; public: string | null; isAtOnce: boolean; waits: boolean }

const NO_MORE = ['comment.returned', 'comment.withheld', 'comment.removed', 'comment.withdrawn']

/** What became of each comment, told from the log alone. */
function livesFrom(events: Event[], reported: Map<string, string>) {
  const lives = new Map<string, Life>()
  for (const { action, subject_id, at, detail } of events) {
    const life = lives.get(reported.get(subject_id) ?? subject_id)
    if (action === 'comment.submitted') {
      const isAtOnce = detail.state === 'published'
      lives.set(subject_id, { sent: at, public: isAtOnce ? at : null, isAtOnce, waits: true })
    } else if (life && (NO_MORE.includes(action) || action === 'comment.published')) {
      life.waits = false
      if (action === 'comment.published') life.public ??= at
    } else if (life && ['comment.revised', 'comment.held', 'report.made'].includes(action)) {
      life.waits = true
    }
  }
  return [...lives.values()]
}

const VERDICTS: Record<string, 'return' | 'withhold' | 'remove'> = {
  'comment.returned': 'return',
  'comment.withheld': 'withhold',
  'comment.removed': 'remove',
}

function refusalIn({ action, detail, at }: Event) {
  const verdict = VERDICTS[action]
  return verdict ? [{ verdict, rule: Number(detail.rule), at }] : []
}

type Rows = {
  decisions: { revision_id: string; number: number; decided_at: string }[]
  revisions: { id: string; submitted_at: string }[]
  holds: { revision_id: string; reason: string }[]
}

/** Each text that was decided about: when, how long it took, and whether a check had held it. */
function firstDecisions({ decisions, revisions, holds }: Rows) {
  return revisions.flatMap(({ id, submitted_at }) => {
    const [first] = decisions
      .filter(({ revision_id }) => revision_id === id)
      .sort((one, other) => one.number - other.number)
    if (!first) return []
    const isHeld = holds.some((hold) => hold.revision_id === id && hold.reason !== 'reported')
    const span = { from: submitted_at, to: first.decided_at }
    return [{ at: first.decided_at, isHeld, ...minutesIn(span) }]
  })
}

const MINUTE = 60_000
const HOLIDAYS = ['2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25']

/** Minute by minute: each that lies in working hours counts. */
function minutesIn({ from, to }: { from: string; to: string }) {
  let working = 0
  for (let at = Date.parse(from); at < Date.parse(to); at += MINUTE) {
    if (isWorking(at)) working += 1
  }
  return { working, clock: (Date.parse(to) - Date.parse(from)) / MINUTE }
}

const DAY = 24 * 60 * MINUTE
const HOLIDAY_NUMBERS = HOLIDAYS.map((day) => Date.parse(day) / DAY)

/** 1 January 1970 was a Thursday. */
function isWorking(at: number) {
  const local = at + (isSummer(at) ? 60 * MINUTE : 0)
  const day = Math.floor(local / DAY)
  const hour = (local - day * DAY) / (60 * MINUTE)
  const weekday = (day + 4) % 7
  const isOpen = weekday >= 1 && weekday <= 5 && !HOLIDAY_NUMBERS.includes(day)
  return isOpen && hour >= 9 && hour < 17
}

const FORWARD = Date.parse('2025-03-30T01:00:00Z')
const BACK = Date.parse('2025-10-26T01:00:00Z')

/** In 2025 clocks in London went forward on 30 March and back on 26 October. */
function isSummer(at: number) {
  return at >= FORWARD && at < BACK
}

export function monthByHand(at: string) {
  const moment = Date.parse(at)
  return new Date(moment + (isSummer(moment) ? 60 * MINUTE : 0)).toISOString().slice(0, 7)
}

/** The smallest of a list that so large a share of it are at or under. */
export function quantileByHand(list: number[], share: number) {
  const sorted = [...list].sort((one, other) => one - other)
  return (
    sorted.find(
      (value) => sorted.filter((other) => other <= value).length >= share * sorted.length,
    ) ?? null
  )
}
