import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Trx } from '#db/schema.ts'
import { after, MINUTE } from '#app/platform/clock.ts'

/** Longer than all the silences together that a delivery bears with. */
export const LEASE = 5 * MINUTE

const LONGEST_GATHERING = 200

const COLUMNS = [
  'id',
  'mail',
  'category',
  'about_id',
  'attempts',
  'person_id',
  'address',
  'subscription_id',
  'digest',
] as const

export type Taken = NonNullable<Awaited<ReturnType<typeof takeUp>>>

/**
 * Takes the next mail that is due, with everything that is to be gathered into it, and keeps others
 * from taking any of it for five minutes. One mail at a time: no lease waits behind another delivery.
 */
export async function takeUp(trx: Trx, engine: Engine, at: string) {
  await giveUpInterrupted(trx, at)
  const first = (await urgent(trx, engine, at)) ?? (await firstDue(trx, engine, at))
  if (!first) return null
  const { person_id, digest } = first
  const due = digest && person_id ? await gathered(trx, engine, { person_id, at }) : [first]
  const lease = newId()
  await trx
    .updateTable('owed_mail')
    .set({ lease, leased_until: after(at, LEASE) })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .execute()
  return { lease, due, person_id, address: first.address }
}

/** Handed over, and then nothing more was heard of whoever sent it: it may have been accepted. */
async function giveUpInterrupted(trx: Trx, at: string) {
  await trx
    .updateTable('owed_mail')
    .set({ given_up_at: at, last_error: 'EINTERRUPTED' })
    .where('handed_over_at', 'is not', null)
    .where('leased_until', '<', at)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .execute()
}

/** Somebody sits and waits for a link to sign in, whatever else is due. */
function urgent(trx: Trx, engine: Engine, at: string) {
  return due(trx, at)
    .where('owed_mail.category', '=', 'account')
    .where('owed_mail.digest', 'is', null)
    .orderBy('owed_mail.attempt_after')
    .orderBy('owed_mail.id')
    .limit(1)
    .modifyEnd(engine.skipLocked)
    .executeTakeFirst()
}

/** Of what is gathered for one person only the first counts, so that two servers never share it out. */
function firstDue(trx: Trx, engine: Engine, at: string) {
  return due(trx, at)
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb('owed_mail.digest', 'is', null),
        not(
          exists(
            selectFrom('owed_mail as earlier')
              .select('earlier.id')
              .whereRef('earlier.person_id', '=', 'owed_mail.person_id')
              .whereRef('earlier.id', '<', 'owed_mail.id')
              .where('earlier.digest', 'is not', null)
              .where('earlier.sent_at', 'is', null)
              .where('earlier.dropped_at', 'is', null)
              .where('earlier.given_up_at', 'is', null)
              .where('earlier.attempt_after', '<=', at),
          ),
        ),
      ]),
    )
    .orderBy('owed_mail.attempt_after')
    .orderBy('owed_mail.id')
    .limit(1)
    .modifyEnd(engine.skipLocked)
    .executeTakeFirst()
}

type Gathering = { person_id: string; at: string }

function gathered(trx: Trx, engine: Engine, { person_id, at }: Gathering) {
  return due(trx, at)
    .where('owed_mail.person_id', '=', person_id)
    .where('owed_mail.digest', 'is not', null)
    .orderBy('owed_mail.id')
    .limit(LONGEST_GATHERING)
    .modifyEnd(engine.skipLocked)
    .execute()
}

function due(trx: Trx, at: string) {
  return trx
    .selectFrom('owed_mail')
    .select(COLUMNS)
    .where('owed_mail.sent_at', 'is', null)
    .where('owed_mail.dropped_at', 'is', null)
    .where('owed_mail.given_up_at', 'is', null)
    .where('owed_mail.attempt_after', '<=', at)
    .where((eb) =>
      eb.or([eb('owed_mail.leased_until', 'is', null), eb('owed_mail.leased_until', '<', at)]),
    )
}
