import type { Db } from '#db/schema.ts'
import { closeAccount } from './close.server.ts'

const AT_ONCE = 20

/** Closes the accounts whose hour has come, each in a transaction of its own; answers how many. */
export async function closeDue(db: Db, at: string) {
  const due = await db
    .selectFrom('person')
    .select('id')
    .where('closes_at', '<=', at)
    .where('closed_at', 'is', null)
    .orderBy('closes_at')
    .limit(AT_ONCE)
    .execute()
  let closed = 0
  for (const person of due) if (await closeAccount(db, { person, at })) closed += 1
  return closed
}
