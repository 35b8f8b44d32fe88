import { beforeAll, expect, test } from 'vitest'
import { waitsBeside } from '#app/moderation/waits-elsewhere.server.ts'
import { answerableUntil, within48Hours } from '#app/moderation/complaint-clock.ts'
import { stepOf } from '#app/moderation/complaint-from.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonClock, londonDate } from '#app/platform/london-time.ts'
import { action as enters } from '#app/routes/officer/complaint-new.tsx'
import { loader as layout } from '#app/routes/officer/layout.tsx'
import { loader as reads } from '#app/routes/officer/complaint.tsx'
import { newId } from '#db/id.ts'
import {
  aComment,
  aHeldComment,
  aMember,
  anOfficer,
  anOfficialReply,
} from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { theComplaint, theRule } from '../support/moderating.ts'
import { signedIn } from '../support/session.ts'

beforeAll(() => theRule())

const path = '/officer/complaints/new'
const arrived = after(now(), -DAY)

const LETTER = {
  arrived_on: londonDate(arrived),
  arrived_clock: londonClock(arrived),
  statement: 'Pike took the money.',
  meaning: 'That she stole it.',
  why: 'She keeps a shop.',
  wrong: 'There was no money.',
  lacks_means: 'yes',
  may_name: 'no',
  name: 'Rosalind Pike',
}

async function entering(fields: Record<string, string>, officer?: { id: string }) {
  const by = officer ?? (await anOfficer())
  const email = `${newId()}@elsewhere.example`
  const answer = await aBrowser([await signedIn(by)]).send(enters, {
    path,
    fields: { ...LETTER, email, ...fields },
  })
  const [complaint] = await db
    .selectFrom('complaint')
    .select('id')
    .where('email', '=', email)
    .execute()
  return { answer, by, email, complaint }
}

test('an officer enters a letter, and its 48 hours run from when it arrived', async () => {
  const { reference } = await aComment()
  const { answer, by, complaint } = await entering({ reference: reference.toLowerCase() })
  expect(answer.location).toBe('/officer/complaints?entered=yes')
  const entered = await theComplaint(complaint ?? { id: '' })
  expect(entered).toMatchObject({
    reference,
    complainant: 'Rosalind Pike',
    entered_by: by.id,
    enteredBy: 'Moira Finch',
    received_at: `${arrived.slice(0, 16)}:00.000Z`,
  })
  const step = await stepOf(db, { complaint: entered, at: now() })
  expect(step).toMatchObject({ step: 'tell_author' })
  expect(step?.due).toBe(within48Hours(entered.received_at, new Set(['2026-12-25', '2026-12-28'])))
  const event = await db
    .selectFrom('audit_event')
    .select(['action', 'actor_id'])
    .where('subject_id', '=', entered.id)
    .execute()
  expect(event).toEqual([{ action: 'complaint.entered', actor_id: by.id }])
})

test('the complainant gets the receipt, and every officer but the one who entered it hears of it', async () => {
  const [{ reference }, colleague] = [await aComment(), await anOfficer('Tariq Aziz')]
  const { by, email, complaint } = await entering({ reference })
  const owed = await db
    .selectFrom('owed_mail')
    .select(['mail', 'address', 'person_id'])
    .where('about_id', '=', complaint?.id ?? '')
    .execute()
  expect(owed).toContainEqual({ mail: 'complaint-received', address: email, person_id: null })
  const told = owed.filter(({ mail }) => mail === 'complaint-arrived').map((one) => one.person_id)
  expect(told).toContain(colleague.id)
  expect(told).not.toContain(by.id)
})

test('what a letter does not say is left empty, and is what is done next', async () => {
  const { reference } = await aComment()
  const { complaint } = await entering({ reference, meaning: '', lacks_means: 'no' })
  const entered = await theComplaint(complaint ?? { id: '' })
  expect(entered.meaning).toBeNull()
  expect(await stepOf(db, { complaint: entered, at: now() })).toMatchObject({
    step: 'say_what_is_missing',
  })
  expect(answerableUntil(entered.received_at) > entered.received_at).toBe(true)
})

test('each mistake is said at its field with what was typed kept', async () => {
  const { reference } = await aComment()
  const none = await entering({ reference: '', arrived_on: '', arrived_clock: '9', statement: '' })
  expect(none.answer).toMatchObject({
    status: 422,
    said: {
      errors: {
        reference: 'Enter the comment’s reference',
        arrived_on: 'Enter the day the notice arrived',
        arrived_clock: expect.stringContaining('such as 09:00'),
        statement: expect.any(String),
      },
      typed: { name: 'Rosalind Pike' },
    },
  })
  const tomorrow = londonDate(after(now(), 2 * DAY))
  const early = await entering({ reference, arrived_on: tomorrow })
  expect(early.answer.said).toMatchObject({
    errors: { arrived_on: 'The day the notice arrived must be in the past' },
    typed: { reference },
  })
  const ancient = await entering({ reference, arrived_on: '2019-01-01' })
  expect(ancient.answer).toMatchObject({
    status: 422,
    said: { errors: { arrived_on: 'The comment was not there yet on that day' } },
  })
})

test('a letter is about a comment of a resident that was public', async () => {
  const [held, comment, member] = [await aHeldComment(), await aComment(), await aMember()]
  const reply = await anOfficialReply({ to: comment, by: member })
  for (const reference of [held.reference, reply.reference, 'C-NOTHING']) {
    const { answer, complaint } = await entering({ reference })
    expect(answer.said).toMatchObject({ errors: { reference: expect.any(String) } })
    expect(complaint).toBeUndefined()
  }
})

test('an officer enters a letter about their own comment, and does not settle it', async () => {
  const officer = await anOfficer()
  const { reference } = await aComment({ by: officer })
  const { answer, complaint } = await entering({ reference }, officer)
  expect(answer.status).toBe(302)
  const opened = await aBrowser([await signedIn(officer)]).open(reads, {
    path: `/officer/complaints/${complaint?.id}`,
    params: { id: complaint?.id ?? '' },
  })
  expect(opened.status).toBe(404)
})

test('the bar above officers’ pages says how many notices are open, and nobody else is told', async () => {
  const officer = await anOfficer()
  const { reference } = await aComment()
  const before = await waitsBeside(db)
  await entering({ reference }, officer)
  const opened = await aBrowser([await signedIn(officer)]).open(layout, { path: '/officer/queue' })
  expect(opened.said).toMatchObject({ complaints: before.complaints + 1 })
  const resident = await aBrowser().open(layout, { path: '/officer/queue' })
  expect(resident.said).toBeNull()
})
