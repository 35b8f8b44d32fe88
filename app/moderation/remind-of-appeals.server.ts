import { appealsDueBefore } from '#db/queries/appeals.server.ts'
import { officersWhoAsked } from '#db/queries/work.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after } from '#app/platform/clock.ts'
import { REMINDED_OF_ANSWER } from './appeal.ts'

/** Owes officers who asked to hear of work that waits too long a mail about each answer that is nearly due, once. */
export async function remindOfAppeals(db: Db, at: string) {
  const due = await appealsDueBefore(db, after(at, REMINDED_OF_ANSWER))
  if (due.length === 0) return
  await db.transaction().execute((trx) => remindEach(trx, { due, at }))
}

type Due = { due: Awaited<ReturnType<typeof appealsDueBefore>>; at: string }

async function remindEach(trx: Trx, { due, at }: Due) {
  for (const { person_id } of await officersWhoAsked(trx, 'work_overdue')) {
    for (const { id, decided_by } of due) {
      if (decided_by === person_id) continue
      await owe(trx, { mail: 'appeal-due', to: person_id, about: id, at })
    }
  }
}
