import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { compose } from './compose.server.ts'
import type { Post } from './post.server.ts'

const BATCH = 20
const LEASE = 2 * MINUTE
const ATTEMPTS = 8

type Round = { post: Post; at: string }
type Leased = Awaited<ReturnType<typeof leaseIn>>[number]

/** Sends what is due, one batch, and answers how many were taken up. A failure waits and is tried again. */
export async function deliverDueMail(db: Db, engine: Engine, { post, at }: Round) {
  const leased = await db.transaction().execute((trx) => leaseIn(trx, engine, at))
  for (const owed of leased) await deliver(db, { owed, post, at })
  return leased.length
}

async function leaseIn(trx: Trx, engine: Engine, at: string) {
  const due = await trx
    .selectFrom('owed_mail')
    .select(['id', 'mail', 'about_id', 'attempts', 'person_id'])
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('attempt_after', '<=', at)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', at)]))
    .orderBy('attempt_after')
    .orderBy('id')
    .limit(BATCH)
    .modifyEnd(engine.skipLocked)
    .execute()
  const ids = due.map((owed) => owed.id)
  if (ids.length > 0) {
    await trx
      .updateTable('owed_mail')
      .set({ leased_until: after(at, LEASE) })
      .where('id', 'in', ids)
      .execute()
  }
  return due
}

async function deliver(db: Db, { owed, post, at }: Round & { owed: Leased }) {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', owed.person_id)
    .executeTakeFirstOrThrow()
  try {
    const mail = await compose(db, { mail: owed.mail, about: owed.about_id, person })
    if (mail) await post.send({ ...mail, id: owed.id, to: person.email, at })
    const done = mail ? { sent_at: at } : { dropped_at: at }
    await settle(db, owed, { ...done, leased_until: null, last_error: null })
  } catch (error) {
    await settle(db, owed, afterFailure(owed, { error, at }))
  }
}

/** Waits 1, 4, 9 … minutes between attempts, then leaves the mail for an administrator. */
function afterFailure({ attempts }: Leased, { error, at }: { error: unknown; at: string }) {
  const tried = attempts + 1
  return {
    attempts: tried,
    leased_until: null,
    attempt_after: after(at, tried * tried * MINUTE),
    given_up_at: tried >= ATTEMPTS ? at : null,
    last_error: codeOf(error),
  }
}

/** A code, never the message: SMTP servers repeat addresses in theirs. */
function codeOf(error: unknown) {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}

type Settled = {
  sent_at?: string
  dropped_at?: string
  given_up_at?: string | null
  attempts?: number
  attempt_after?: string
  leased_until: null
  last_error: string | null
}

async function settle(db: Db, { id }: { id: string }, settled: Settled) {
  await db.updateTable('owed_mail').set(settled).where('id', '=', id).execute()
}
