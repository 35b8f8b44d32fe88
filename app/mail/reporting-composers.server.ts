import { pendingReport, reportForMail } from '#db/queries/reports.server.ts'
import { sanctionById } from '#db/queries/sanctions.server.ts'
import type { Db } from '#db/schema.ts'
import { CONFIRM_WITHIN } from '#app/moderation/report.ts'
import { sanctionAddress } from '#app/moderation/sanction-key.server.ts'
import { after } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import type { Message, Owed } from './mail.ts'
import * as mails from './reporting-mails.ts'

const { origin } = config

/** Dropped when it was confirmed, or is too old. Nothing that was typed goes with it. */
export async function confirmReport(db: Db, { about, at }: Owed): Promise<Message | null> {
  const report = await pendingReport(db, { id: about, since: after(at, -CONFIRM_WITHIN) })
  if (!report) return null
  const address = `${origin}/reports/${about}?key=${linkKey('confirm-report', about)}`
  return mails.confirmReport({ reference: report.reference, page: report.page, address })
}

export async function reportResolved(db: Db, { about, person }: Owed): Promise<Message | null> {
  const report = await reportForMail(db, about)
  if (!report?.result || report.person_id !== person?.id) return null
  return mails.reportResolved({ origin, ...report, result: report.result })
}

/** A sanction as it stands when the mail is written, for the person it is about. */
async function ownSanction(db: Db, { about, person }: Owed) {
  const sanction = await sanctionById(db, about)
  if (!sanction || sanction.person_id !== person?.id) return null
  return { ...sanction, address: `${origin}${sanctionAddress(sanction)}` }
}

export async function sanctioned(db: Db, owed: Owed): Promise<Message | null> {
  const sanction = await ownSanction(db, owed)
  return sanction && mails.sanctioned(sanction)
}

export async function sanctionLifted(db: Db, owed: Owed): Promise<Message | null> {
  const sanction = await ownSanction(db, owed)
  return sanction?.lifted_at ? mails.sanctionLifted(sanction) : null
}

export async function sanctionAppealed(db: Db, owed: Owed): Promise<Message | null> {
  const sanction = await ownSanction(db, owed)
  if (!sanction?.appeal_due_at) return null
  return mails.sanctionAppealed({ ...sanction, dueAt: sanction.appeal_due_at })
}

export async function sanctionAppealAnswered(db: Db, owed: Owed): Promise<Message | null> {
  const sanction = await ownSanction(db, owed)
  if (!sanction?.appealResult || sanction.appealAnswer === null) return null
  const { appealResult: result, appealAnswer: answer } = sanction
  return mails.sanctionAppealAnswered({ ...sanction, result, answer })
}
