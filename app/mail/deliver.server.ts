import type { Engine } from '#db/dialects/engine.ts'
import type { Db } from '#db/schema.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { compose } from './compose.server.ts'
import type { Post } from './post.server.ts'
import { settle } from './settle.server.ts'
import { takeUp, type Taken } from './take-up.server.ts'

const ATTEMPTS = 8

type Round = { post: Post; at: string }

/** Sends the next mail that is due and answers how much of what was owed it took up; 0 when nothing is due. */
export async function deliverDueMail(db: Db, engine: Engine, { post, at }: Round) {
  const taken = await db.transaction().execute((trx) => takeUp(trx, engine, at))
  if (!taken) return 0
  await deliver(db, { taken, post, at })
  return taken.due.length
}

type Delivery = Round & { taken: Taken }

async function deliver(db: Db, { taken, post, at }: Delivery) {
  const { lease, due } = taken
  const ids = due.map(({ id }) => id)
  let isOut = false
  try {
    const reader = await readerOf(db, taken)
    const mail = reader && (await compose(db, { due, person: reader.person, at }))
    if (!mail) return await settle(db, { lease, ids, as: { dropped_at: at } })
    const { tells, id } = mail
    await post.send({ ...mail, to: reader.address, at }, async () => {
      await handOver(db, { lease, ids: tells, letter: id, at })
      isOut = true
    })
    await settle(db, { lease, ids: tells, as: { sent_at: at } })
    const dropped = ids.filter((owed) => !tells.includes(owed))
    await settle(db, { lease, ids: dropped, as: { dropped_at: at } })
  } catch (error) {
    const isCertain = !isOut || isRefusal(error)
    const attempts = Math.max(...due.map((owed) => owed.attempts)) + 1
    await settle(db, { lease, ids, as: afterFailure({ attempts, isCertain, error, at }) })
  }
}

/** Where to write. Null for a person without a confirmed address, and for one whose account is closed. */
async function readerOf(db: Db, { person_id, address }: Taken) {
  if (person_id === null) return address === null ? null : { person: null, address }
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', person_id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const confirmed: string | null = person?.email ?? null
  return person && confirmed ? { person, address: confirmed } : null
}

type HandingOver = { lease: string; ids: string[]; letter: string; at: string }

/** From here until it is settled nobody knows whether it was accepted; throws when the lease was lost. */
async function handOver(db: Db, { lease, ids, letter, at }: HandingOver) {
  const handed = await db
    .updateTable('owed_mail')
    .set({ handed_over_at: at, letter_id: letter })
    .where('id', 'in', ids)
    .where('lease', '=', lease)
    .executeTakeFirst()
  if (handed.numUpdatedRows !== BigInt(ids.length)) throw new Error('the lease was lost')
}

/** A mail server that answered no has not accepted it. One that fell silent may have. */
function isRefusal(error: unknown) {
  return error instanceof Error && 'responseCode' in error && error.responseCode !== undefined
}

type Failure = { attempts: number; isCertain: boolean; error: unknown; at: string }

/** Waits 1, 4, 9 … minutes between attempts, then leaves the mail for an administrator. */
function afterFailure({ attempts, isCertain, error, at }: Failure) {
  const again = isCertain && attempts < ATTEMPTS
  return {
    attempts,
    attempt_after: after(at, attempts * attempts * MINUTE),
    given_up_at: again ? null : at,
    last_error: isCertain ? codeOf(error) : 'EUNANSWERED',
    ...(isCertain ? { handed_over_at: null } : {}),
  }
}

/** A code, never the message: SMTP servers repeat addresses in theirs. */
function codeOf(error: unknown) {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
