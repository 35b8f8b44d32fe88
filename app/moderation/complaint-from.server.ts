import type { Params } from '@remix-run/react'
import { complaintById, type ComplaintFacts } from '#db/queries/complaints.server.ts'
import type { Db } from '#db/schema.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { bankHolidays } from './calendar.server.ts'
import { nextStep, type Clocked } from './complaint-clock.ts'
import { holdsComplaintKey } from './complaint-key.server.ts'

/** The notice an address names, for officers. */
export async function complaintFrom(params: Params) {
  const complaint = await complaintById(db, addressWord(params.id))
  if (!complaint) throw notFound()
  return complaint
}

/** The same for the author it was sent to: signed in, or come by the link in their mail. */
export async function complaintForAuthor(request: Request, params: Params) {
  const complaint = await complaintById(db, addressWord(params.id))
  const viewer = await viewerOf(request)
  const isTheirs =
    complaint && (viewer?.id === complaint.author || holdsComplaintKey(request, complaint))
  if (!isTheirs && !viewer) await requirePerson(request)
  if (!isTheirs || complaint.poster_told_at === null) throw notFound()
  return complaint
}

type Asked = { complaint: ComplaintFacts; at: string }

/** What is to be done next about a notice, by the calendar as administrators keep it. */
export async function stepOf(db: Db, { complaint, at }: Asked) {
  const holidays = new Set((await bankHolidays(db)).keys())
  return nextStep(clocked(complaint), { holidays, at })
}

export function clocked(complaint: ComplaintFacts): Clocked {
  const { shown_as, author, authorEmail, authorClosedAt, removedBefore } = complaint
  return {
    ...complaint,
    isShown: shown_as === 'text',
    isReachable: author !== null && authorEmail !== null && authorClosedAt === null,
    removedBefore: removedBefore ?? 0,
  }
}
