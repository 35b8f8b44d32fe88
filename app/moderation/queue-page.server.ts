import { waitingComments, waitingCounts, type QueueFilter } from '#db/queries/queue.server.ts'
import type { Db } from '#db/schema.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { HOLD_NAMES } from '#app/comments/screening.ts'
import type { HoldReason } from '#db/schema/comments.ts'

const A_PAGE = 25

/** A page of what waits, as the address asks for it, with the counts beside it. */
export async function queuePage(db: Db, search: URLSearchParams) {
  const filter = filterFrom(search)
  const after = pageKeyFrom(search.get('after'))
  const [found, counts] = await Promise.all([
    waitingComments(db, filter, { after, limit: A_PAGE + 1 }),
    waitingCounts(db),
  ])
  const rows = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  return {
    rows,
    filter,
    search: filterSearch(search).toString(),
    counts,
    first: after ? queueAddress(filter) : null,
    next: last ? queueAddress(filter, `${last.waiting_since}~${last.id}`) : null,
  }
}

/** The comment that has waited longest among those the address asks for. */
export async function nextInQueue(db: Db, search: URLSearchParams) {
  const [next] = await waitingComments(db, filterFrom(search), { after: null, limit: 1 })
  return next?.reference ?? null
}

/** The filter of an address as it is written into the next one. */
export function filterSearch(search: URLSearchParams) {
  const kept = new URLSearchParams()
  for (const name of ['state', 'reason']) {
    const value = search.get(name)
    if (value) kept.set(name, value)
  }
  return kept
}

export type QueuePage = Awaited<ReturnType<typeof queuePage>>

function filterFrom(search: URLSearchParams): QueueFilter {
  const state = search.get('state')
  const reason = search.get('reason')
  return {
    held: state === 'held' ? true : state === 'unread' ? false : null,
    reason: isHoldReason(reason) ? reason : null,
  }
}

function isHoldReason(reason: string | null): reason is HoldReason {
  return reason !== null && Object.hasOwn(HOLD_NAMES, reason)
}

function queueAddress({ held, reason }: QueueFilter, after?: string) {
  const search = new URLSearchParams()
  if (held !== null) search.set('state', held ? 'held' : 'unread')
  if (reason) search.set('reason', reason)
  if (after) search.set('after', after)
  return `/officer/queue${search.size > 0 ? `?${search}` : ''}`
}
