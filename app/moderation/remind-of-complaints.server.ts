import { complaintsOpen } from '#db/queries/complaints.server.ts'
import { officersNow } from '#db/queries/work.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { oweEach } from '#app/mail/owe.server.ts'
import { bankHolidays } from './calendar.server.ts'
import { isNear, nextStep, type Step } from './complaint-clock.ts'
import { clocked } from './complaint-from.server.ts'

/** Owes every officer a mail about each step of a notice that is nearly due, once. */
export async function remindOfComplaints(db: Db, at: string) {
  const open = await complaintsOpen(db)
  const holidays = new Set((await bankHolidays(db)).keys())
  const near = open.flatMap((complaint) => {
    const next = nextStep(clocked(complaint), { holidays, at })
    return next && isNear(next, { holidays, at }) ? [{ id: complaint.id, ...next }] : []
  })
  if (near.length === 0) return
  await db.transaction().execute((trx) => remindEach(trx, { near, at }))
}

type Near = { near: (Step & { id: string })[]; at: string }

async function remindEach(trx: Trx, { near, at }: Near) {
  const to = await officersNow(trx)
  for (const { id, due } of near) {
    const event = `complaint-due:${id}:${due}`
    await oweEach(trx, { mail: 'complaint-due', to, about: id, event, at })
  }
}
