import { officersWhoAsked, waitingSince } from '#db/queries/work.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Frequency } from '#db/schema/telling.ts'
import { dueAt } from '#app/mail/frequency.ts'
import { owe } from '#app/mail/owe.server.ts'
import { overdueSince } from './calendar.server.ts'

type Work = { revision: string; actor: { id: string }; at: string }

/** Owes officers who asked for it that something waits: at once for each comment, or one count for a digest. */
export async function tellOfWork(trx: Trx, { revision, actor, at }: Work) {
  for (const { person_id, frequency } of await officersWhoAsked(trx, 'work_waiting')) {
    if (person_id === actor.id) continue
    const about = frequency === 'immediately' ? revision : dueAt(frequency, at)
    await owe(trx, { mail: 'work-waiting', to: person_id, about, at })
  }
}

/** Owes them that something has waited too long. No act makes that so, only the time: asked every minute. */
export async function tellOfOverdueWork(db: Db, at: string) {
  for (const { person_id, frequency } of await officersWhoAsked(db, 'work_overdue')) {
    const about = await overdueBy(db, { frequency, at })
    if (about === null) continue
    await db
      .transaction()
      .execute((trx) => owe(trx, { mail: 'work-overdue', to: person_id, about, at }))
  }
}

/** What is told of: the digest something will be overdue by, or the latest comment to become so. */
async function overdueBy(db: Db, { frequency, at }: { frequency: Frequency; at: string }) {
  const due = dueAt(frequency, at)
  const { newest } = await waitingSince(db, await overdueSince(db, due))
  if (newest === null) return null
  return frequency === 'immediately' ? newest : due
}
