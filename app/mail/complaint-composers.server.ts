import { complaintById, type ComplaintFacts } from '#db/queries/complaints.server.ts'
import { rolesGrantedTo } from '#db/queries/people.server.ts'
import type { Db } from '#db/schema.ts'
import { missingFrom } from '#app/moderation/complaint.ts'
import { answerableUntil, STEP_NAMES } from '#app/moderation/complaint-clock.ts'
import { stepOf } from '#app/moderation/complaint-from.server.ts'
import { isTheirs } from '#app/moderation/complaint-steps.server.ts'
import { complaintAnswerAddress } from '#app/moderation/complaint-key.server.ts'
import { copyOf } from '#app/moderation/complaint-copy.ts'
import { config } from '#app/platform/config.server.ts'
import type { Message, Owed } from './mail.ts'
import * as mails from './complaint-mails.ts'

const { origin } = config

async function facts(db: Db, { about }: Owed) {
  const complaint = await complaintById(db, about)
  return complaint && { complaint, ...placeOf(complaint) }
}

function placeOf({ reference, page }: ComplaintFacts) {
  return { reference, page, address: `${origin}/comments/${reference}` }
}

export async function received(db: Db, owed: Owed): Promise<Message | null> {
  const found = await facts(db, owed)
  return found ? mails.complaintReceived(found) : null
}

export async function incomplete(db: Db, owed: Owed): Promise<Message | null> {
  const found = await facts(db, owed)
  if (found?.complaint.outcome !== 'incomplete') return null
  const again = `${origin}/complaints/new?comment=${found.reference}`
  return mails.complaintIncomplete({ ...found, missing: missingFrom(found.complaint), again })
}

/** Goes to the author alone, as long as there is something to answer. */
export async function notice(db: Db, owed: Owed): Promise<Message | null> {
  const found = await facts(db, owed)
  if (!found || found.complaint.author !== owed.person?.id) return null
  const { poster_told_at } = found.complaint
  if (poster_told_at === null || found.complaint.closed_at !== null) return null
  return mails.complaintNotice({
    ...found,
    copy: copyOf(found.complaint),
    until: answerableUntil(poster_told_at),
    answer: `${origin}${complaintAnswerAddress(found.complaint)}`,
  })
}

export async function removed(db: Db, owed: Owed): Promise<Message | null> {
  const found = await facts(db, owed)
  return found?.complaint.outcome === 'removed' ? mails.complaintRemoved(found) : null
}

export async function stays(db: Db, owed: Owed): Promise<Message | null> {
  const found = await facts(db, owed)
  if (found?.complaint.outcome !== 'stays') return null
  const { poster_name, poster_address, may_pass_on } = found.complaint
  const details = may_pass_on === 'yes' ? `${poster_name}\n${poster_address}` : null
  return mails.complaintStays({ ...found, details })
}

export async function arrived(db: Db, owed: Owed): Promise<Message | null> {
  const step = await stepFor(db, owed)
  return step && mails.complaintArrived(step)
}

export async function due(db: Db, owed: Owed): Promise<Message | null> {
  const step = await stepFor(db, owed)
  return step && mails.complaintDue(step)
}

/** The step an officer may take: none while the author has time, of a closed notice, or of their own. */
async function stepFor(db: Db, { about, person, at }: Owed) {
  const complaint = await complaintById(db, about)
  if (!complaint || !person) return null
  if (!(await rolesGrantedTo(db, person.id)).includes('officer')) return null
  if (await isTheirs(db, { complaint, officer: person })) return null
  const next = await stepOf(db, { complaint, at })
  if (!next || next.step === 'wait') return null
  const address = `${origin}/officer/complaints/${about}`
  const { step, due } = next
  return { ...placeOf(complaint), address, step: STEP_NAMES[step], due, isOverdue: due < at }
}
