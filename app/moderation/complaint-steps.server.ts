import { complaintById, type ComplaintFacts } from '#db/queries/complaints.server.ts'
import { concernsSelf } from '#db/queries/decisions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import type { PosterAnswer } from './complaint.ts'
import type { StepName } from './complaint-clock.ts'
import { stepOf } from './complaint-from.server.ts'

type Officer = { id: string; name: string }
type Stepping = { complaint: { id: string }; officer: Officer; at: string }

export type Stepped = { ok: true } | { ok: false; why: 'own' | 'not_now' }

/** Sends the author a copy of the notice, without the complainant’s name unless they agreed. */
export function tellAuthor(db: Db, stepping: Stepping): Promise<Stepped> {
  return db.transaction().execute((trx) => tellAuthorIn(trx, stepping))
}

async function tellAuthorIn(trx: Trx, { complaint: { id }, officer, at }: Stepping) {
  const turn = await turnOf(trx, { id, officer, at, step: 'tell_author' })
  if (!turn.ok) return turn
  const told = await trx
    .updateTable('complaint')
    .set({ poster_told_at: at, poster_told_by: officer.id })
    .where('id', '=', id)
    .where('poster_told_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (told.numUpdatedRows !== 1n || !turn.complaint.author) return NOT_NOW
  await recordEvent(trx, { action: 'complaint.sent', actor: officer, subject: { id }, at })
  await owe(trx, { mail: 'complaint-notice', to: turn.complaint.author, about: id, at })
  return { ok: true } as const
}

/** Tells the complainant what the law asks for and their notice does not say, and closes it. */
export function sayWhatIsMissing(db: Db, stepping: Stepping): Promise<Stepped> {
  return db.transaction().execute(async (trx) => {
    const { complaint, officer, at } = stepping
    const turn = await turnOf(trx, { id: complaint.id, officer, at, step: 'say_what_is_missing' })
    return turn.ok ? close(trx, { ...turn, officer, outcome: 'incomplete', at }) : turn
  })
}

/** Tells the complainant that the author wants the comment to stay, with their details if they agreed. */
export function tellItStays(db: Db, stepping: Stepping): Promise<Stepped> {
  return db.transaction().execute(async (trx) => {
    const { complaint, officer, at } = stepping
    const turn = await turnOf(trx, { id: complaint.id, officer, at, step: 'tell_it_stays' })
    return turn.ok ? close(trx, { ...turn, officer, outcome: 'stays', at }) : turn
  })
}

type Turning = { id: string; officer: Officer; at: string; step: StepName }

async function turnOf(trx: Trx, { id, officer, at, step }: Turning) {
  const complaint = await complaintById(trx, id)
  if (!complaint) return NOT_NOW
  if (await isTheirs(trx, { complaint, officer })) return { ok: false, why: 'own' } as const
  const next = await stepOf(trx, { complaint, at })
  return next?.step === step ? ({ ok: true, complaint } as const) : NOT_NOW
}

const NOT_NOW = { ok: false, why: 'not_now' } as const

type Concerning = { complaint: ComplaintFacts; officer: { id: string } }

/** Nobody settles their own complaint, nor one about their own words or page. */
export async function isTheirs(trx: Db, { complaint, officer }: Concerning) {
  const complainant = await trx
    .selectFrom('person')
    .select('id')
    .where('id', '=', officer.id)
    .where('email', '=', complaint.email)
    .executeTakeFirst()
  if (complainant || complaint.comment_id === null) return true
  return concernsSelf(trx, { comment: complaint.comment_id, officer: officer.id })
}

const ENDS = {
  incomplete: { action: 'complaint.returned', mail: 'complaint-incomplete' },
  stays: { action: 'complaint.kept', mail: 'complaint-stays' },
  removed: { action: 'complaint.upheld', mail: 'complaint-removed' },
} as const

type Closing = {
  complaint: ComplaintFacts
  officer: { id: string }
  outcome: keyof typeof ENDS
  detail?: { because: string }
  at: string
}

/** Closes a notice as it was when the step was chosen, and tells the complainant. */
export async function close(trx: Trx, closing: Closing): Promise<Stepped> {
  const { complaint, officer, outcome, detail, at } = closing
  const { id, email } = complaint
  const closed = await trx
    .updateTable('complaint')
    .set({ outcome, closed_at: at, closed_by: officer.id })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('answer', complaint.answer === null ? 'is' : '=', complaint.answer)
    .executeTakeFirst()
  if (closed.numUpdatedRows !== 1n) return NOT_NOW
  const { action, mail } = ENDS[outcome]
  await recordEvent(trx, {
    action,
    actor: officer,
    subject: { id },
    ...(detail ? { detail } : {}),
    at,
  })
  await owe(trx, { mail, toAddress: email, about: id, at })
  return { ok: true }
}

type Answering = { complaint: { id: string }; answer: PosterAnswer; at: string }

/** Takes the author’s answer, once and in time. */
export function answerComplaint(db: Db, answering: Answering): Promise<{ ok: boolean }> {
  return db.transaction().execute((trx) => answerIn(trx, answering))
}

async function answerIn(trx: Trx, { complaint: { id }, answer, at }: Answering) {
  const complaint = await complaintById(trx, id)
  const step = complaint && (await stepOf(trx, { complaint, at }))
  if (!complaint?.author || step?.step !== 'wait') return { ok: false }
  const details =
    answer.answer === 'keep'
      ? {
          poster_name: answer.name,
          poster_address: answer.address,
          may_pass_on: answer.may_pass_on,
        }
      : {}
  const answered = await trx
    .updateTable('complaint')
    .set({ answer: answer.answer, answered_at: at, ...details })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (answered.numUpdatedRows !== 1n) return { ok: false }
  const actor = { id: complaint.author }
  await recordEvent(trx, { action: 'complaint.answered', actor, subject: { id }, at })
  return { ok: true }
}
