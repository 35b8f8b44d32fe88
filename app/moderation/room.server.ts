import { aroundComment, placeOf, revisionBefore } from '#db/queries/around-comment.server.ts'
import { claimOn } from '#db/queries/claims.server.ts'
import { keysOf } from '#db/queries/officer-keys.server.ts'
import { waitingPlaces } from '#db/queries/queue-counts.server.ts'
import { savedFilters } from '#db/queries/saved-filters.server.ts'
import { savedReplies } from '#db/queries/saved-replies.server.ts'
import type { Db } from '#db/schema.ts'
import { isBlurred } from './blur.server.ts'
import { moderationCard, type ModerationCard } from './card.server.ts'
import { holderOf } from './claim.ts'
import { readKeys } from './keys.ts'
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
    filters: filters.map((filter) => ({ ...filter, isOwn: filter.saved_by === officer.id })),
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
