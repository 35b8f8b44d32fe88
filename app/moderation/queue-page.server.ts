import { countWaiting, waitingByKind, waitingByReason } from '#db/queries/queue-counts.server.ts'
import {
  lastLookedAt,
  looksInside,
  nextWaiting,
  waitingComments,
  type QueueFilter,
  type QueueKey,
} from '#db/queries/queue.server.ts'
import type { Db } from '#db/schema.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { decisionTarget } from './calendar.server.ts'
import { claimsLapsedAt, holderOf } from './claim.ts'
import { dueInWords, laneBounds, laneOf, type LaneBounds, type Target } from './lane.ts'
import { filterFrom, filterSearch, queueAddress, sinceIn } from './queue-filter.ts'

const A_PAGE = 25

type Asking = { search: URLSearchParams; officer: { id: string }; at: string }

/** A page of what waits, as the address asks for it, with the counts beside it. */
export async function queuePage(db: Db, { search, officer, at }: Asking) {
  const target = await decisionTarget(db)
  const bounds = laneBounds(target, at)
  const filter = filterFrom(search, bounds)
  const after = pageKeyFrom(search.get('after'))
  const [found, counts] = await Promise.all([
    waitingComments(db, filter, { after, limit: A_PAGE + 1 }),
    queueCounts(db, bounds),
  ])
  const asked = filterSearch(search)
  const rest = await whatFollows(db, { filter, after, found })
  const rows = found.slice(0, A_PAGE).map((row) => inRoom(row, { target, bounds, officer, at }))
  return {
    rows,
    bounds,
    counts,
    search: asked.toString(),
    /** The filter with the place in the list, so that opening a card loses neither. */
    place: after ? withPlace(asked, after) : asked.toString(),
    first: after ? queueAddress(asked) : null,
    next: rest.next ? `/officer/queue?${withPlace(asked, rest.next)}` : null,
    hasMoreToLookThrough: rest.isCut,
  }
}

export type QueuePage = Awaited<ReturnType<typeof queuePage>>

type Found = Awaited<ReturnType<typeof waitingComments>>
type Standing = { target: Target; bounds: LaneBounds; officer: { id: string }; at: string }

function inRoom(row: Found[number], { target, bounds, officer, at }: Standing) {
  const { claimedBy, claimSeen, claimant, waiting_since, ...shown } = row
  const since = waiting_since ?? at
  return {
    ...shown,
    waiting_since: since,
    lane: laneOf(since, bounds),
    due: dueInWords({ since, at, target }),
    holder: holderOf({ claimedBy, claimSeen, claimant }, { officer: officer.id, at }),
  }
}

type Looked = { filter: QueueFilter; after: QueueKey | null; found: Found }

/** Where the next page begins: after the last row, or after the last comment a filter looked at. */
async function whatFollows(db: Db, { filter, after, found }: Looked) {
  const last = found[A_PAGE - 1]
  if (found.length > A_PAGE && last) return { next: keyOf(last), isCut: false }
  if (!looksInside(filter)) return { next: null, isCut: false }
  const looked = await lastLookedAt(db, filter, { after })
  return looked ? { next: keyOf(looked), isCut: true } : { next: null, isCut: false }
}

function keyOf({ id, waiting_since }: { id: string; waiting_since: string | null }): QueueKey {
  return { at: waiting_since ?? '', id }
}

function withPlace(asked: URLSearchParams, { at, id }: QueueKey) {
  return new URLSearchParams([...asked, ['after', `${at}~${id}`]]).toString()
}

async function queueCounts(db: Db, bounds: LaneBounds) {
  const [overdue, due_soon, on_time, kinds, reasons] = await Promise.all([
    countWaiting(db, sinceIn('overdue', bounds)),
    countWaiting(db, sinceIn('due_soon', bounds)),
    countWaiting(db, sinceIn('on_time', bounds)),
    waitingByKind(db),
    waitingByReason(db),
  ])
  return { lanes: { overdue, due_soon, on_time }, kinds, reasons }
}

type Next = Asking & {
  /** The comment just settled: the one after it comes next, and else the first. */
  from?: { id: string; waiting_since: string | null } | undefined
}

/** The reference of the next comment that no colleague has before them. */
export async function nextInQueue(db: Db, { search, officer, at, from }: Next) {
  const filter = filterFrom(search, laneBounds(await decisionTarget(db), at))
  const turn = { officer: officer.id, claimsLapsedAt: claimsLapsedAt(at) }
  const after = from?.waiting_since ? keyOf(from) : null
  const following = after && (await nextWaiting(db, filter, { ...turn, after }))
  const next = following ?? (await nextWaiting(db, filter, { ...turn, after: null }))
  return next?.reference ?? null
}
