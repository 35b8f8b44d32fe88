import { aroundComment, placeOf, revisionBefore } from '#db/queries/around-comment.server.ts'
import { claimOn } from '#db/queries/claims.server.ts'
import { keysOf } from '#db/queries/officer-keys.server.ts'
import { waitingPlaces } from '#db/queries/queue-counts.server.ts'
import { countFound } from '#db/queries/queue.server.ts'
import { savedFilters } from '#db/queries/saved-filters.server.ts'
import { savedReplies } from '#db/queries/saved-replies.server.ts'
import type { Db } from '#db/schema.ts'
import { isBlurred } from './blur.server.ts'
import { COUNTED_BESIDE } from './counted-to.ts'
import { moderationCard, type ModerationCard } from './card.server.ts'
import { holderOf } from './claim.ts'
import { readKeys } from './keys.ts'
import type { LaneBounds } from './lane.ts'
import { filterFrom } from './queue-filter.ts'
import { queuePage } from './queue-page.server.ts'
import { latestWaiting } from './queue-pulse.server.ts'
import { waitsElsewhere } from './waits-elsewhere.server.ts'
import { wordDiff } from './word-diff.ts'

type Entering = {
  request: Request
  officer: { id: string }
  /** The comment an address names; without one, the first of the list. */
  reference: string | null
  at: string
}

/** What stands in the moderation room: filters, list, and one card. */
export async function room(db: Db, { request, officer, reference, at }: Entering) {
  const search = new URL(request.url).searchParams
  const [queue, replies, filters, keys, places, latest, waits] = await Promise.all([
    queuePage(db, { search, officer, at }),
    savedReplies(db),
    savedFilters(db, officer.id),
    keysOf(db, officer.id),
    waitingPlaces(db),
    latestWaiting(db),
    waitsElsewhere(db),
  ])
  const opened = reference ?? queue.rows[0]?.reference
  const card = opened ? await moderationCard({ reference: opened }) : null
  return {
    queue,
    replies,
    filters: await countedFilters(db, { filters, officer, bounds: queue.bounds }),
    keys: readKeys(keys),
    places,
    waits,
    newest: latest[0] ?? '',
    isBlurred: isBlurred(request),
    card,
    extras: card && (await cardExtras(db, { card, officer, at })),
  }
}

export type Room = Awaited<ReturnType<typeof room>>

type Counting = {
  filters: Awaited<ReturnType<typeof savedFilters>>
  officer: { id: string }
  bounds: LaneBounds
}

/** A count for each of the first, so that a page with many asks no more than it can in time. */
const FILTERS_COUNTED = 10

async function countedFilters(db: Db, { filters, officer, bounds }: Counting) {
  const counting = filters.slice(0, FILTERS_COUNTED).map(({ search }) => {
    const filter = filterFrom(new URLSearchParams(search), bounds)
    return countFound(db, filter, { limit: COUNTED_BESIDE })
  })
  const counts = await Promise.all(counting)
  return filters.map((filter, place) => {
    const isOwn = filter.saved_by === officer.id
    return { ...filter, isOwn, count: counts[place] ?? null }
  })
}

type Extras = { card: ModerationCard; officer: { id: string }; at: string }

async function cardExtras(db: Db, { card, officer, at }: Extras) {
  const { comment } = card
  const [claimed, before, around] = await Promise.all([
    claimOn(db, comment.id),
    comment.revision > 1 ? revisionBefore(db, comment) : undefined,
    placeOf(db, comment.id).then((place) => aroundComment(db, place)),
  ])
  const { body } = comment
  return {
    holder: claimed ? holderOf(claimed, { officer: officer.id, at }) : null,
    claimant: claimed?.claimedBy ?? null,
    changes:
      before?.body && body !== null
        ? { since: before.number, words: wordDiff(before.body, body) }
        : null,
    ...around,
  }
}

export type CardExtras = Awaited<ReturnType<typeof cardExtras>>
