import { outcomesDue } from '#db/queries/review-clock.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { oweEach } from '#app/mail/owe.server.ts'
import { bankHolidays } from '#app/moderation/calendar.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { closedBy, outcomeDueOn, REMINDED_AT, reminderDue } from './review-clock.ts'

const A_ROUND = 100

/** Owes the owner and the decision-maker each reminder whose time has come, once. May be run as often as one likes. */
export async function remindOfOutcomes(db: Db, at: string) {
  const today = londonDate(at)
  const holidays = new Set((await bankHolidays(db)).keys())
  const closed = closedBy(today, REMINDED_AT[0])
  let after = null
  for (;;) {
    const due: Due[] = await outcomesDue(db, { closedBy: closed, after, limit: A_ROUND })
    for (const review of due) await remindOf(db, { review, today, holidays, at })
    const last: Due | undefined = due.at(-1)
    if (!last || due.length < A_ROUND) return
    after = { at: last.closes_on, id: last.id }
  }
}

type Due = Awaited<ReturnType<typeof outcomesDue>>[number]

type Reminding = { review: Due; today: string; holidays: ReadonlySet<string>; at: string }

/** A closing day that is moved is reminded of again. */
async function remindOf(db: Db, { review, today, holidays, at }: Reminding) {
  const dueOn = outcomeDueOn(review.closes_on, holidays)
  const reminder = reminderDue(dueOn, today)
  if (!reminder) return
  const to = [...new Set([review.owner, review.decisionMaker])].filter((id) => id !== null)
  const event = `outcome-due:${review.id}:${dueOn}:${reminder}`
  const mail = reminder === 'missed' ? 'outcome-missed' : 'outcome-due'
  await db
    .transaction()
    .execute((trx: Trx) => oweEach(trx, { mail, to, about: review.id, event, at }))
}
