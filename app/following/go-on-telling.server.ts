import { portfolioOf } from '#db/queries/publications.server.ts'
import { followersAfter } from '#db/queries/subscriptions.server.ts'
import { contributorsAfter, tellingsOpen } from '#db/queries/telling.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { owe, oweEach } from '#app/mail/owe.server.ts'
import { tellThese } from './tell-followers.server.ts'
import { TIDINGS } from './tidings.ts'

/** One transaction looks at so many: others wait for it, on SQLite. */
const A_BATCH = 300

type Working = { clock: () => string; batch?: number }

/** Goes on telling everyone who took part, then everyone who follows, until all are owed their mail. */
export async function goOnTelling(db: Db, { clock, batch = A_BATCH }: Working) {
  for (;;) {
    const [telling] = await tellingsOpen(db)
    if (!telling) return
    await db.transaction().execute((trx) => tellSome(trx, { telling, batch, at: clock() }))
  }
}

type Open = Awaited<ReturnType<typeof tellingsOpen>>[number]
type Telling = { telling: Open; batch: number; at: string }

/**
 * Owes the next of them their mail and moves on behind them, both or neither. Who has said more than
 * one thing, or follows too, is owed it once, by the key of the mail. Another server that was here
 * first, or a withdrawal, leaves nothing to do.
 */
export async function tellSome(trx: Trx, { telling, batch, at }: Telling) {
  if (telling.part === 'contributors') await tellContributors(trx, { telling, batch, at })
  else await tellFollowers(trx, { telling, batch, at })
}

async function tellContributors(trx: Trx, { telling, batch, at }: Telling) {
  const found = await contributorsAfter(trx, {
    review: telling.review_id ?? '',
    after: telling.after,
    limit: batch,
  })
  const moved = await movedOn(trx, {
    telling,
    looked: found.length,
    to:
      found.length < batch
        ? { part: 'followers', after: '' }
        : { after: found.at(-1)?.id ?? telling.after },
  })
  if (moved) await oweContributors(trx, { telling, found, at })
}

/** Last, so that who took part hears of their own themes and not of the outcome alone. */
async function tellFollowers(trx: Trx, { telling, batch, at }: Telling) {
  const { followers: mail } = TIDINGS[telling.tells]
  const { followers, isEnd } = await followersAfter(trx, {
    of: await followedIn(trx, telling),
    except: telling.told_by,
    after: telling.after,
    limit: batch,
  })
  const to = isEnd ? { finished_at: at } : { after: followers.at(-1)?.person_id ?? telling.after }
  if (!(await movedOn(trx, { telling, looked: 0, to }))) return
  await tellThese(trx, { mail, ...eventOf(telling), follows: followers, at })
}

/** What is followed by whoever is told; a page that nobody’s portfolio is on has no followers of one. */
async function followedIn(trx: Trx, { tells, review_id, publication_id }: Open) {
  const portfolio = publication_id && (await portfolioOf(trx, publication_id))
  const ids = { council: null, review: review_id, publication: publication_id, portfolio }
  return TIDINGS[tells].followed
    .map((subject) => ({ subject, id: ids[subject] ?? null }))
    .filter(({ subject, id }) => subject === 'council' || id !== null)
}

type Moving = {
  telling: Open
  looked: number
  to: { part?: 'followers'; after?: string; finished_at?: string }
}

async function movedOn(trx: Trx, { telling, looked, to }: Moving) {
  const moved = await trx
    .updateTable('telling')
    .set((eb) => ({ ...to, looked_at: eb('looked_at', '+', looked) }))
    .where('about_id', '=', telling.about_id)
    .where('tells', '=', telling.tells)
    .where('began_at', '=', telling.began_at)
    .where('part', '=', telling.part)
    .where('after', '=', telling.after)
    .where('finished_at', 'is', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

type Found = Awaited<ReturnType<typeof contributorsAfter>>
type Owing = { telling: Open; found: Found; at: string }

async function oweContributors(trx: Trx, { telling, found, at }: Owing) {
  const { contributors: mail } = TIDINGS[telling.tells]
  if (mail === null) return
  const people = new Set<string>()
  const addresses = new Set<string>()
  for (const contribution of found) {
    const { person, address } = toBeTold(contribution)
    if (person && person !== telling.told_by) people.add(person)
    if (address) addresses.add(address)
  }
  await oweEach(trx, { mail, to: [...people], ...eventOf(telling), at })
  for (const toAddress of addresses) {
    await owe(trx, { mail, toAddress, ...eventOf(telling), at })
  }
}

/** Not whoever took their comment back or left, nor an address that does not want it. */
function toBeTold(contribution: Found[number]) {
  const { person_id, state, author_left_at, entered_for, may_contact_at } = contribution
  const nobody = { person: null, address: null }
  if (state !== null) {
    return state === 'withdrawn' || author_left_at ? nobody : { ...nobody, person: person_id }
  }
  if (may_contact_at === null || contribution.consideration === 'excluded') return nobody
  if (entered_for) return { ...nobody, person: entered_for }
  return { ...nobody, address: contribution.contributor_email }
}

function eventOf({ about_id, tells, began_at }: Open) {
  const { event, isEachTime } = TIDINGS[tells]
  const time = isEachTime ? `:${began_at}` : ''
  return { about: about_id, event: `${event}:${about_id}${time}` }
}
