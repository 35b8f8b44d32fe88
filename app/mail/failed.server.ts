import type { Db, Trx } from '#db/schema.ts'
import { surelyUnsent } from '#db/queries/failed-mail.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Act = { mail: string; administrator: { id: string }; at: string }

/** Owes a mail that was given up once more, from the first attempt on. False when it is not among those. */
export async function tryAgain(db: Db, act: Act) {
  return db.transaction().execute(async (trx) => {
    const again = {
      given_up_at: null,
      handed_over_at: null,
      lease: null,
      leased_until: null,
      attempts: 0,
      attempt_after: act.at,
    }
    return settle(trx, { ...act, as: again, action: 'mail.tried_again' })
  })
}

/** The same for everything that surely did not go, after an outage: a hundred at a time, and answers how many. */
export async function tryAllAgain(db: Db, { administrator, at }: Omit<Act, 'mail'>) {
  const failed = await surelyUnsent(db, A_HUNDRED)
  for (const { id } of failed) await tryAgain(db, { mail: id, administrator, at })
  return failed.length
}

const A_HUNDRED = 100

/** Leaves it unsent for good. */
export async function letGo(db: Db, act: Act) {
  return db
    .transaction()
    .execute((trx) => settle(trx, { ...act, as: { dropped_at: act.at }, action: 'mail.let_go' }))
}

type Again = {
  given_up_at: null
  handed_over_at: null
  lease: null
  leased_until: null
  attempts: number
  attempt_after: string
}
type Settling = Act & {
  as: Again | { dropped_at: string }
  action: 'mail.tried_again' | 'mail.let_go'
}

async function settle(trx: Trx, { mail, administrator, at, as, action }: Settling) {
  const settled = await trx
    .updateTable('owed_mail')
    .set(as)
    .where('id', '=', mail)
    .where('given_up_at', 'is not', null)
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()
  if (settled.numUpdatedRows !== 1n) return false
  await recordEvent(trx, { action, actor: administrator, subject: { id: mail }, at })
  return true
}
