import { considerationOf } from '#db/queries/dispositions.server.ts'
import { gateAnswersOf } from '#db/queries/gates.server.ts'
import {
  dispositionsOnRecord,
  outcomesOnRecord,
  reviewEvents,
  themesReadOnRecord,
} from '#db/queries/on-record.server.ts'
import type { Db } from '#db/schema.ts'
import { actionInWords } from '#app/audit/action.ts'
import { detailInWords } from '#app/audit/detail.ts'
import { dateIn } from '#app/ui/dates.ts'
import { DISPOSITION_NAMES } from './disposition.ts'
import { GATES } from './gate.ts'

export type Entry = { key: string; at: string; by: string | null; what: string; words: string[] }

/** Everything on record about a review, dated, the oldest first. */
export async function onRecord(db: Db, review: { id: string }): Promise<Entry[]> {
  const [events, answers, record, readings, dispositions, outcomes] = await Promise.all([
    reviewEvents(db, review.id),
    gateAnswersOf(db, review.id),
    considerationOf(db, review.id),
    themesReadOnRecord(db, review.id),
    dispositionsOnRecord(db, review.id),
    outcomesOnRecord(db, review.id),
  ])
  const entries = [
    ...events.map(({ id, at, by, action, detail }) => ({
      ...{ key: id, at, by, what: actionInWords(action) },
      words: [detailInWords(detail)],
    })),
    ...answers.map(answered),
    ...readings.map(read),
    ...considered(record),
    ...dispositions.map(disposed),
    ...outcomes.map(published),
  ]
  return entries
    .map((entry) => ({ ...entry, words: entry.words.filter(Boolean) }))
    .sort((one, other) => one.at.localeCompare(other.at) || one.key.localeCompare(other.key))
}

function answered(given: Awaited<ReturnType<typeof gateAnswersOf>>[number]): Entry {
  const { id, gate, answer, answered_at: at, answeredBy: by, opens_on, closes_on, found } = given
  const dates = opens_on && closes_on ? `${dateIn(opens_on)} to ${dateIn(closes_on)}.` : ''
  const calendar = found ? `The calendar said: ${found}` : ''
  return { key: id, at, by, what: GATES[gate].question, words: [dates, calendar, answer] }
}

function read(reading: Awaited<ReturnType<typeof themesReadOnRecord>>[number]): Entry {
  const { theme_id, theme, at, by } = reading
  return { key: `${theme_id} read ${at}`, at, by, what: `Read “${theme}”`, words: [] }
}

function considered(record: Awaited<ReturnType<typeof considerationOf>>): Entry[] {
  if (!record?.considered_at) return []
  const { id, considered_at: at, considered_by: by, considered_note } = record
  const what = 'Recorded that they have considered the review'
  return [{ key: `considered ${id}`, at, by, what, words: [considered_note ?? ''] }]
}

function disposed(answer: Awaited<ReturnType<typeof dispositionsOnRecord>>[number]): Entry {
  const { id, at, by, theme, disposition, reason, what_changes, decision_reference } = answer
  const what = `Answered “${theme}”: ${DISPOSITION_NAMES[disposition].toLowerCase()}`
  const reference = decision_reference ? `Decision ${decision_reference}.` : ''
  return { key: id, at, by, what, words: [reason, what_changes ?? '', reference] }
}

function published(outcome: Awaited<ReturnType<typeof outcomesOnRecord>>[number]): Entry {
  const { id, at, by, decided_by_body: body, decided_on, reference } = outcome
  const words = [
    `Decided by ${body} on ${dateIn(decided_on)}.`,
    reference ? `Decision ${reference}.` : '',
  ]
  return { key: id, at, by, what: 'Published the outcome', words }
}
