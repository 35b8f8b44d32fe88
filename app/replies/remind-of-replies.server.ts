import { briefingsDueBetween } from '#db/queries/briefing-board.server.ts'
import type { Db } from '#db/schema.ts'
import { owe } from '#app/mail/owe.server.ts'
import type { MailName } from '#app/mail/mails.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { dayBefore } from '#app/moderation/working-days.ts'
import { dueOn } from './ask.server.ts'
import { whoseTurn } from './briefing.ts'

/** Working days before a reply is due at which whoever’s turn it is hears of it. */
const REMIND_BEFORE = 2

type Due = Awaited<ReturnType<typeof briefingsDueBetween>>[number]

/** Reminds before a reply is due, and tells once within a month that it is overdue. May be run as often as one likes. */
export async function remindOfReplies(db: Db, at: string) {
  const today = londonDate(at)
  const soon = await dueOn(db, { at, days: REMIND_BEFORE })
  await owed(db, { mail: 'briefing-due', from: today, until: soon, at })
  await owed(db, {
    mail: 'briefing-overdue',
    from: londonDate(after(at, -30 * DAY)),
    until: dayBefore(today),
    at,
  })
}

type Telling = { mail: MailName; from: string; until: string; at: string }

async function owed(db: Db, { mail, from, until, at }: Telling) {
  let key: { at: string; id: string } | null = null
  for (;;) {
    const page: Due[] = await briefingsDueBetween(db, { from, until, after: key })
    for (const briefing of page) await tell(db, { mail, briefing, at })
    const last = page.at(-1)
    if (!last) return
    key = { at: last.due_on, id: last.id }
  }
}

/** Once to each for a turn: when the turn passes on, the next one hears too. */
async function tell(db: Db, { mail, briefing, at }: { mail: MailName; briefing: Due; at: string }) {
  const { id, state } = briefing
  const event = `${mail}:${id}:${state}`
  const readers = mail === 'briefing-due' ? whoseTurn(briefing) : everyone(briefing)
  if (readers.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const to of readers) await owe(trx, { mail, to, about: id, event, at })
  })
}

function everyone(briefing: Due) {
  return [...new Set([...whoseTurn(briefing), briefing.requested_by])]
}
