import { HOLD_NAMES } from '#app/comments/screening.ts'
import { addressWord } from '#app/platform/address-word.ts'
import type { QueueFilter } from '#db/queries/queue.server.ts'
import type { HoldReason } from '#db/schema/comments.ts'
import { LANES, type Lane, type LaneBounds } from './lane.ts'

/** What an address may ask of the queue, in the order in which it is written. */
const ASKED = [
  'lane',
  'state',
  'reason',
  'page',
  'portfolio',
  'ward',
  'language',
  'new',
  'reported',
  'appealed',
  'edited',
] as const

export const LANGUAGES: Record<string, string> = { en: 'English', cy: 'Welsh', other: 'Other' }

const LONGEST_WORD = 120

/** The filter of an address as it is written into the next one. */
export function filterSearch(search: URLSearchParams) {
  const kept = new URLSearchParams()
  for (const name of ASKED) {
    const value = addressWord(search.get(name)).slice(0, LONGEST_WORD)
    if (value) kept.set(name, value)
  }
  return kept
}

/** The filter with one thing asked for in place of another, or no more. */
export function filterWith(search: string, changed: Record<string, string | null>) {
  const asked = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) asked.delete(name)
    else asked.set(name, value)
  }
  return queueAddress(asked)
}

export function queueAddress(search: URLSearchParams) {
  return `/officer/queue${search.size > 0 ? `?${search}` : ''}`
}

export function filterFrom(search: URLSearchParams, bounds: LaneBounds): QueueFilter {
  const asked = filterSearch(search)
  const [state, reason, lane] = [asked.get('state'), asked.get('reason'), asked.get('lane')]
  return {
    held: state === 'held' ? true : state === 'unread' ? false : null,
    reason: isHoldReason(reason) ? reason : null,
    page: asked.get('page'),
    portfolio: asked.get('portfolio'),
    ward: asked.get('ward'),
    language: asked.get('language'),
    isNew: asked.get('new') === 'yes',
    isReported: asked.get('reported') === 'yes',
    isAppealed: asked.get('appealed') === 'yes',
    isEdited: asked.get('edited') === 'yes',
    since: isLane(lane) ? sinceIn(lane, bounds) : { after: null, until: null },
  }
}

/** Since when what is in a lane waits. */
export function sinceIn(lane: Lane, { overdue, dueSoon }: LaneBounds) {
  if (lane === 'overdue') return { after: null, until: overdue }
  if (lane === 'due_soon') return { after: overdue, until: dueSoon }
  return { after: dueSoon, until: null }
}

function isLane(lane: string | null): lane is Lane {
  return lane !== null && LANES.some((known) => known === lane)
}

function isHoldReason(reason: string | null): reason is HoldReason {
  return reason !== null && Object.hasOwn(HOLD_NAMES, reason)
}
