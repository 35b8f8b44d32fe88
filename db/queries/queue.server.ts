import { sql, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Database, Db } from '../schema.ts'
import type { HoldReason } from '../schema/comments.ts'
import { wordsMasked } from './after-leaving.ts'

export type QueueKey = { at: string; id: string }

/** What an officer asks to see of the queue; `until` and `after` bound since when it waits. */
export type QueueFilter = {
  held: boolean | null
  reason: HoldReason | null
  page: string | null
  portfolio: string | null
  ward: string | null
  language: string | null
  isNew: boolean
  isReported: boolean
  isAppealed: boolean
  isEdited: boolean
  since: { after: string | null; until: string | null }
}

export type QueueSlice = { after: QueueKey | null; limit: number; lookedThrough?: number }

/** With a filter, so many of those that wait are looked through for each page, and no more. */
export const LOOKED_THROUGH = 2_000

/** Comments waiting for an officer, oldest first, a page at a time. */
export function waitingComments(db: Db, filter: QueueFilter, slice: QueueSlice) {
  return found(db, filter, slice)
    .innerJoin('publication', 'publication.id', 'waiting.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('hold', (join) =>
      join.onRef('hold.revision_id', '=', 'comment_revision.id').on('hold.position', '=', 0),
    )
    .leftJoin('claim', 'claim.comment_id', 'waiting.id')
    .leftJoin('person as claimant', 'claimant.id', 'claim.person_id')
    .select([
      'waiting.id',
      'waiting.reference',
      'waiting.author_name',
      'waiting.state',
      'waiting.waiting_since',
      'waiting.revision',
      'waiting.decisions',
      'edition.title as page',
      'hold.reason',
      'claim.person_id as claimedBy',
      'claim.heartbeat_at as claimSeen',
      'claimant.name as claimant',
    ])
    .select((eb) => [
      eb.fn.coalesce('comment_revision.language', sql.lit('')).as('language'),
      sql<string>`substr(${wordsMasked()}, 1, 200)`.as('opening'),
      openReports(eb)
        .select((r) => r.fn.countAll<number>().as('reports'))
        .$asScalar()
        .as('reports'),
    ])
    .limit(slice.limit)
    .execute()
}

type Turn = { after: QueueKey | null; officer: string; claimsLapsedAt: string }

/** More than colleagues can have before them at once. */
const CLAIMED_AT_ONCE = 200

/** The first that no colleague has a claim on. */
export function nextWaiting(db: Db, filter: QueueFilter, turn: Turn) {
  return found(db, filter, { after: turn.after, limit: CLAIMED_AT_ONCE })
    .leftJoin('claim', 'claim.comment_id', 'waiting.id')
    .select('waiting.reference')
    .where((eb) =>
      eb.or([
        eb('claim.person_id', 'is', null),
        eb('claim.person_id', '=', turn.officer),
        eb('claim.heartbeat_at', '<=', turn.claimsLapsedAt),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
}

const LOOKED_THROUGH_TO_COUNT = 1_000

/** How many a filter finds, so many at most, among the thousand that have waited longest. */
export async function countFound(db: Db, filter: QueueFilter, { limit }: { limit: number }) {
  const slice = { after: null, limit, lookedThrough: LOOKED_THROUGH_TO_COUNT }
  const rows = await found(db, filter, slice).select('waiting.id').limit(limit).execute()
  return rows.length
}

/** The last comment that a page with a filter looked at, when more wait after it. */
export function lastLookedAt(db: Db, filter: QueueFilter, { after }: Pick<QueueSlice, 'after'>) {
  return waitingFrom(db, filter, after)
    .select(['comment.id', 'comment.waiting_since'])
    .limit(1)
    .offset(LOOKED_THROUGH - 1)
    .executeTakeFirst()
}

/** True when a filter asks for more than the index of what waits can answer. */
export function looksInside(filter: QueueFilter) {
  const { held, reason, page, portfolio, ward, language } = filter
  const words = [reason, page, portfolio, ward, language].some((word) => word !== null)
  return (
    held !== null ||
    words ||
    filter.isNew ||
    filter.isReported ||
    filter.isAppealed ||
    filter.isEdited
  )
}

function waitingFrom(db: Db, { since }: QueueFilter, after: QueueKey | null) {
  return db
    .selectFrom('comment')
    .where('comment.waiting_since', 'is not', null)
    .where('comment.escalated_at', 'is', null)
    .$if(since.after !== null, (query) =>
      query.where('comment.waiting_since', '>', since.after ?? ''),
    )
    .$if(since.until !== null, (query) =>
      query.where('comment.waiting_since', '<=', since.until ?? ''),
    )
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(comment.waiting_since, comment.id) > (${after?.at}, ${after?.id})`),
    )
    .orderBy('comment.waiting_since')
    .orderBy('comment.id')
}

function found(db: Db, filter: QueueFilter, slice: QueueSlice) {
  const { after, limit, lookedThrough = LOOKED_THROUGH } = slice
  const rows = waitingFrom(db, filter, after)
    .selectAll('comment')
    .limit(looksInside(filter) ? lookedThrough : limit)
  return db
    .selectFrom(rows.as('waiting'))
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'waiting.id')
        .onRef('comment_revision.number', '=', 'waiting.revision'),
    )
    .where((eb) => eb.and(conditions(eb, filter)))
    .orderBy('waiting.waiting_since')
    .orderBy('waiting.id')
}

type Waiting = Database & { waiting: Database['comment'] }
type Found = ExpressionBuilder<Waiting, 'waiting' | 'comment_revision'>

/** One line for each thing that can be asked for. */
function conditions(eb: Found, filter: QueueFilter) {
  const { held, reason, page, portfolio, ward, language } = filter
  return [
    ...(held === null ? [] : [eb('waiting.state', held ? '=' : '<>', 'held')]),
    ...(reason === null ? [] : [eb.exists(heldFor(eb, reason))]),
    ...(page === null ? [] : [eb('waiting.publication_id', 'in', publicationsAt(eb, page))]),
    ...(portfolio === null
      ? []
      : [eb('waiting.publication_id', 'in', publicationsIn(eb, portfolio))]),
    ...(ward === null ? [] : [eb('waiting.ward', '=', ward)]),
    ...(language === null ? [] : [eb('comment_revision.language', '=', language)]),
    ...(filter.isNew ? [eb.not(eb.exists(publishedBefore(eb)))] : []),
    ...(filter.isReported ? [eb.exists(openReports(eb).select('report.id'))] : []),
    ...(filter.isAppealed ? [eb.exists(appeals(eb))] : []),
    ...(filter.isEdited ? [eb('waiting.revision', '>', 1)] : []),
  ]
}

function heldFor(eb: Found, reason: HoldReason) {
  return eb
    .selectFrom('hold as held')
    .select('held.id')
    .whereRef('held.revision_id', '=', 'comment_revision.id')
    .where('held.reason', '=', reason)
}

function publicationsAt(eb: Found, slug: string) {
  return eb.selectFrom('publication as asked').select('asked.id').where('asked.slug', '=', slug)
}

function publicationsIn(eb: Found, slug: string) {
  return eb
    .selectFrom('publication as asked')
    .innerJoin('appointment', 'appointment.id', 'asked.appointment_id')
    .innerJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select('asked.id')
    .where('portfolio.slug', '=', slug)
}

function publishedBefore(eb: Found) {
  return eb
    .selectFrom('comment as earlier')
    .select('earlier.id')
    .whereRef('earlier.person_id', '=', 'waiting.person_id')
    .where('earlier.published_at', 'is not', null)
}

/** Its author has appealed against a decision about it, answered or not. */
function appeals(eb: Found) {
  return eb
    .selectFrom('decision_appeal')
    .innerJoin('decision', 'decision.id', 'decision_appeal.decision_id')
    .select('decision_appeal.id')
    .whereRef('decision.comment_id', '=', 'waiting.id')
}

/** Reports by people who are who they say, that nobody has answered. */
function openReports(eb: ExpressionBuilder<Waiting, 'waiting'>) {
  return eb
    .selectFrom('report')
    .whereRef('report.comment_id', '=', 'waiting.id')
    .where('report.confirmed_at', 'is not', null)
    .where('report.result', 'is', null)
}
