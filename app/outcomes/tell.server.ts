import { contributorsAfter, tellingsOpen } from '#db/queries/telling.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { tellFollowers } from '#app/following/tell-followers.server.ts'
import { owe, oweEach } from '#app/mail/owe.server.ts'

/** One transaction looks at so many contributions: others wait for it, on SQLite. */
const A_BATCH = 300

type Working = { clock: () => string; batch?: number }

/** Goes on telling everyone who took part of what was decided, until all are owed their mail. */
export async function tellOfOutcomes(db: Db, { clock, batch = A_BATCH }: Working) {
  for (;;) {
    const [telling] = await tellingsOpen(db)
    if (!telling) return
    await db.transaction().execute((trx) => tellSome(trx, { telling, batch, at: clock() }))
  }
}

type Open = Awaited<ReturnType<typeof tellingsOpen>>[number]
type Telling = { telling: Open; batch: number; at: string }

/**
 * Owes the next contributors their mail and moves on behind them, both or neither. Who has said more
 * than one thing is owed it once, by the key of the mail. Another server that was here first, or a
 * withdrawal, leaves nothing to do.
 */
export async function tellSome(trx: Trx, { telling, batch, at }: Telling) {
  const found = await contributorsAfter(trx, {
    review: telling.review_id,
    after: telling.after,
    limit: batch,
  })
  const last = found.at(-1)?.id ?? telling.after
  const isEnd = found.length < batch
  const moved = await trx
    .updateTable('telling')
    .set((eb) => ({
      after: last,
      looked_at: eb('looked_at', '+', found.length),
      finished_at: isEnd ? at : null,
    }))
    .where('outcome_id', '=', telling.outcome_id)
    .where('after', '=', telling.after)
    .where('finished_at', 'is', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) return
  await oweContributors(trx, { telling, found, at })
  if (isEnd) await oweFollowers(trx, { telling, at })
}

type Found = Awaited<ReturnType<typeof contributorsAfter>>
type Owing = { telling: Open; at: string }

async function oweContributors(trx: Trx, { telling, found, at }: Owing & { found: Found }) {
  const people = new Set<string>()
  const addresses = new Set<string>()
  for (const contribution of found) {
    const { person, address } = toBeTold(contribution)
    if (person && person !== telling.published_by) people.add(person)
    if (address) addresses.add(address)
  }
  await oweEach(trx, { mail: 'outcome-published', to: [...people], ...eventOf(telling), at })
  for (const toAddress of addresses) {
    await owe(trx, { mail: 'outcome-published', toAddress, ...eventOf(telling), at })
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

/** Last, so that who took part hears of their own themes and not of the outcome alone. */
async function oweFollowers(trx: Trx, { telling, at }: Owing) {
  await tellFollowers(trx, {
    mail: 'review-decided',
    ...eventOf(telling),
    followersOf: [
      { subject: 'review', id: telling.review_id },
      { subject: 'council', id: null },
    ],
    actor: { id: telling.published_by },
    at,
  })
}

function eventOf({ outcome_id }: Open) {
  return { about: outcome_id, event: `outcome:${outcome_id}` }
}
