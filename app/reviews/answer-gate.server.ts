import { newId } from '#db/id.ts'
import { preElectionsWithin } from '#db/queries/gates.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Gate } from '#db/schema/reviews.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { bankHolidays } from '#app/moderation/calendar.server.ts'
import { checkClosing } from './closing-check.ts'
import type { Dates } from './gate.ts'
import { holdReview } from './hold.server.ts'

type Asked = { review: { id: string }; officer: { id: string }; at: string }

type Answering = Asked & { gate: Exclude<Gate, 'closing_date'>; answer: string }

export type GateAnswered = { ok: true } | { ok: false; why: 'handed_over' }

/** Puts an answer on record; an earlier one stays there too. Refused once the review was handed over. */
export async function answerGate(db: Db, answering: Answering): Promise<GateAnswered> {
  return db.transaction().execute((trx) => write(trx, answering))
}

export type DatesAnswered =
  | GateAnswered
  | { ok: false; why: 'too_short'; refused: string }
  | { ok: false; why: 'reason_needed'; concerns: string[] }

/** Sets the days people are asked for. What the calendar says against them needs a reason, or is refused. */
export async function answerDates(
  db: Db,
  { dates, ...asked }: Asked & { dates: Dates },
): Promise<DatesAnswered> {
  const { opens_on, closes_on, answer } = dates
  const { refused, concerns } = checkClosing({
    opens_on,
    closes_on,
    holidays: await bankHolidays(db),
    preElections: await preElectionsWithin(db, { from: opens_on, until: closes_on }),
  })
  if (refused) return { ok: false, why: 'too_short', refused }
  if (concerns.length > 0 && !answer) return { ok: false, why: 'reason_needed', concerns }
  const found = concerns.join(' ') || null
  const given = { ...asked, gate: 'closing_date' as const, opens_on, closes_on, found }
  return db
    .transaction()
    .execute((trx) =>
      write(trx, { ...given, answer: answer || 'Nothing in the calendar is against it.' }),
    )
}

type Written = Asked & {
  gate: Gate
  answer: string
  opens_on?: string
  closes_on?: string
  found?: string | null
}

async function write(trx: Trx, { review, officer, at, ...given }: Written): Promise<GateAnswered> {
  if (!(await holdReview(trx, review, ['planned', 'gathering']))) {
    return { ok: false, why: 'handed_over' }
  }
  await trx
    .insertInto('gate_answer')
    .values({
      id: newId(),
      review_id: review.id,
      ...given,
      answered_by: officer.id,
      answered_at: at,
    })
    .execute()
  const { gate, opens_on, closes_on } = given
  if (opens_on && closes_on) {
    await trx
      .updateTable('policy_review')
      .set({ opens_on, closes_on })
      .where('id', '=', review.id)
      .execute()
  }
  const detail = closes_on ? { gate, closes_on } : { gate }
  await recordEvent(trx, {
    action: 'review.gate_answered',
    actor: officer,
    subject: review,
    detail,
    at,
  })
  return { ok: true }
}
