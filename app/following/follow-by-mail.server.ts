import { newId } from '#db/id.ts'
import { pendingFollow, standingFollow } from '#db/queries/subscriptions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { FollowSubject, Frequency } from '#db/schema/telling.ts'
import { owe } from '#app/mail/owe.server.ts'
import { personOfAddress } from '#app/people/person-of-address.server.ts'
import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { CONFIRM_WITHIN_DAYS, NAMELESS } from './follow.ts'
import { changeFrequency } from './follow.server.ts'

type Asking = {
  of: { subject: FollowSubject; id: string | null }
  email: string
  frequency: Frequency
  at: string
}

/**
 * Keeps the address and asks by mail whether it was its owner. Asked again within the hour, or for
 * the sixth thing within it, nothing is sent: nobody fills a stranger’s letter box through us.
 */
export async function askToFollow(db: Db, asking: Asking) {
  await db.transaction().execute((trx) => askIn(trx, asking))
}

async function askIn(trx: Trx, { of, email, frequency, at }: Asking) {
  await forgetUnconfirmed(trx, at)
  const asked = await askedBefore(trx, { of, email })
  if (!asked && (await askedLately(trx, { email, at })) >= MOST_IN_AN_HOUR) return
  const id = asked?.id ?? newId()
  if (asked) {
    await trx
      .updateTable('subscription')
      .set({ frequency, asked_at: at })
      .where('id', '=', id)
      .execute()
  } else {
    const { subject, id: subject_id } = of
    await trx
      .insertInto('subscription')
      .values({ id, email, subject, subject_id, frequency, asked_at: at })
      .execute()
  }
  const event = `confirm-follow:${id}:${at.slice(0, HOUR_OF)}`
  await owe(trx, { mail: 'confirm-follow', toAddress: email, about: id, event, at })
}

const MOST_IN_AN_HOUR = 5

async function askedLately(trx: Trx, { email, at }: Pick<Asking, 'email' | 'at'>) {
  const { asked } = await trx
    .selectFrom('subscription')
    .select((eb) => eb.fn.countAll<number>().as('asked'))
    .where('email', '=', email)
    .where('asked_at', '>', after(at, -HOUR))
    .executeTakeFirstOrThrow()
  return asked
}

/** "2026-11-23T10" */
const HOUR_OF = 13

/** An address nobody confirmed is not ours to keep. */
async function forgetUnconfirmed(trx: Trx, at: string) {
  await trx
    .deleteFrom('subscription')
    .where('email', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', after(at, -CONFIRM_WITHIN_DAYS * DAY))
    .execute()
}

function askedBefore(trx: Trx, { of, email }: Pick<Asking, 'of' | 'email'>) {
  return trx
    .selectFrom('subscription')
    .select('id')
    .where('email', '=', email)
    .where('subject', '=', of.subject)
    .where('subject_id', of.id === null ? 'is' : '=', of.id)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
}

type Confirming = { id: string; at: string }

/** Gives the follow to whoever the address belongs to, as a guest if to nobody yet. False when it is too late. */
export async function confirmFollow(db: Db, confirming: Confirming) {
  return db.transaction().execute((trx) => confirmIn(trx, confirming))
}

async function confirmIn(trx: Trx, { id, at }: Confirming) {
  const since = after(at, -CONFIRM_WITHIN_DAYS * DAY)
  const pending = await pendingFollow(trx, { id, since })
  if (!pending) return false
  const person = await personOfAddress(trx, { address: pending.email, name: NAMELESS, at })
  const { subject, subject_id, frequency } = pending
  const standing = await standingFollow(trx, { person: person.id, subject, id: subject_id })
  if (standing) {
    await trx.deleteFrom('subscription').where('id', '=', id).execute()
    return changeFrequency(trx, { follow: standing, person, frequency })
  }
  const confirmed = await trx
    .updateTable('subscription')
    .set({ person_id: person.id, email: null, confirmed_at: at })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return confirmed.numUpdatedRows === 1n
}
