import { rolesGrantedTo } from '#db/queries/people.server.ts'
import { waitingSince } from '#db/queries/work.server.ts'
import type { Db } from '#db/schema.ts'
import { decisionTarget } from '#app/moderation/calendar.server.ts'
import { laneBounds } from '#app/moderation/lane.ts'
import { config } from '#app/platform/config.server.ts'
import type { Message, Owed } from './mail.ts'
import { workOverdue, workWaiting } from './work-mails.ts'

/** Dropped when nothing waits any more, or when the reader is an officer no more. */
export async function waiting(db: Db, { at, person }: Owed): Promise<Message | null> {
  const facts = await work(db, { person, before: at })
  return facts && workWaiting(facts)
}

export async function overdue(db: Db, { at, person }: Owed): Promise<Message | null> {
  const target = await decisionTarget(db)
  const facts = await work(db, { person, before: laneBounds(target, at).overdue })
  return facts && workOverdue({ ...facts, days: target.targetDays })
}

async function work(db: Db, { person, before }: { person: Owed['person']; before: string }) {
  if (!person || !(await rolesGrantedTo(db, person.id)).includes('officer')) return null
  const { comments, oldest } = await waitingSince(db, before)
  return oldest === null ? null : { origin: config.origin, comments, oldest }
}
