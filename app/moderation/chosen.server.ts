import { commentsDecidedBy, commentsNamed } from '#db/queries/bulk.server.ts'
import { waitingComments } from '#db/queries/queue.server.ts'
import type { Db } from '#db/schema.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { MOST_AT_ONCE } from './bulk.ts'
import { decisionTarget } from './calendar.server.ts'
import { laneBounds } from './lane.ts'
import { filterFrom } from './queue-filter.ts'

const LONGEST_OPENING = 160

type Choosing = { search: URLSearchParams; at: string }

/** What an officer ticked in the list, all that their filter finds, or what a decision in bulk decided, as it stands now. */
export async function chosenComments(db: Db, { search, at }: Choosing) {
  const found = await foundBy(db, { search, at })
  return found.map(({ reference, revision, decisions, author_name, opening }) => ({
    reference,
    revision,
    seen: decisions,
    author: author_name,
    opening: opening.slice(0, LONGEST_OPENING),
  }))
}

async function foundBy(db: Db, { search, at }: Choosing) {
  const bulk = search.get('decided_by')
  if (bulk) return commentsDecidedBy(db, addressWord(bulk))
  if (search.get('all') !== 'yes') return ticked(db, search)
  return allFound(db, { search: new URLSearchParams(search.get('filter') ?? ''), at })
}

async function allFound(db: Db, { search, at }: Choosing) {
  const filter = filterFrom(search, laneBounds(await decisionTarget(db), at))
  return waitingComments(db, filter, { after: null, limit: MOST_AT_ONCE })
}

async function ticked(db: Db, search: URLSearchParams) {
  const references = search.getAll('comment').map(addressWord).slice(0, MOST_AT_ONCE)
  return references.length > 0 ? commentsNamed(db, references) : []
}
