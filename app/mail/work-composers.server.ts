import { rolesGrantedTo } from '#db/queries/people.server.ts'
import { waitingSince } from '#db/queries/work.server.ts'
import type { Db } from '#db/schema.ts'
import { DECIDE_WITHIN } from '#app/moderation/target.ts'
import { after, HOUR } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import type { Message, Owed } from './mail.ts'
import { workOverdue, workWaiting } from './work-mails.ts'

/** Dropped when nothing waits any more, or when the reader is an officer no more. */
export async function waiting(db: Db, { at, person }: Owed): Promise<Message | null> {
  const facts = await work(db, { person, before: at })
  return facts && workWaiting(facts)
}

export async function overdue(db: Db, { at, person }: Owed): Promise<Message | null> {
  const facts = await work(db, { person, before: after(at, -DECIDE_WITHIN) })
  return facts && workOverdue(facts)
}

async function work(db: Db, { person, before }: { person: Owed['person']; before: string }) {
  if (!person || !(await rolesGrantedTo(db, person.id)).includes('officer')) return null
  const { comments, oldest } = await waitingSince(db, before)
  const hours = DECIDE_WITHIN / HOUR
  return oldest === null ? null : { origin: config.origin, comments, oldest, hours }
}
