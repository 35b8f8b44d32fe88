import { beforeAll, expect, test } from 'vitest'
import { queuePage } from '#app/moderation/queue-page.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { LIMITS } from '#app/platform/limits.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { action as confirm, loader as confirming } from '#app/routes/public/report-confirmation.tsx'
import { action as send, loader as form } from '#app/routes/public/report-new.tsx'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  anOfficer,
  aPerson,
  aPublication,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { aReport, aVisitorsReport, theRule } from '../support/moderating.ts'
import { signedIn } from '../support/session.ts'

beforeAll(() => theRule())

const RULE = { reason: 'rule-1', note: '' }

function at({ reference }: { reference: string }) {
  return { path: `/comments/${reference}/reports/new`, params: { reference } }
}

function linkTo(id: string) {
  return { path: `/reports/${id}?key=${linkKey('confirm-report', id)}`, params: { id } }
}

async function someoneSignedIn(name = 'Rita Reader') {
  const person = await aPerson(name)
  return { person, browser: aBrowser([await signedIn(person)]) }
}

test('a visitor reports, opens the link, which does nothing by itself, and says yes there', async () => {
  const [comment, visitor] = [await aComment(), aBrowser()]
  const email = `${newId()}@elsewhere.example`
  const sent = await visitor.send(send, { ...at(comment), fields: { ...RULE, email } })
  expect(sent.location).toBe(`/comments/${comment.reference}/reports/new?sent=asked`)
  const { id } = await db
    .selectFrom('report')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const looking = await aBrowser().open(confirming, linkTo(id))
  expect(looking.said).toMatchObject({ about: { reference: comment.reference } })
  expect(await confirmedAt(id)).toBeNull()
  const said = await aBrowser().send(confirm, linkTo(id))
  expect(said.location).toBe(`/comments/${comment.reference}/reports/new?sent=taken`)
  expect(await confirmedAt(id)).not.toBeNull()

  await aDecision(await theComment(comment.id), { verdict: 'publish' })
  const reporter = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  expect(await mailsOwedTo(reporter)).toEqual(['report-resolved'])
})

async function confirmedAt(id: string) {
  const row = await db.selectFrom('report').select('confirmed_at').where('id', '=', id).execute()
  return row[0]?.confirmed_at
}

test('a link with another key, or none, opens nothing and confirms nothing', async () => {
  const id = await aVisitorsReport(await aComment(), `${newId()}@elsewhere.example`, now())
  for (const search of ['', `?key=${linkKey('confirm-report', newId())}`]) {
    const wrong = { path: `/reports/${id}${search}`, params: { id } }
    expect((await aBrowser().open(confirming, wrong)).said).toEqual({ about: null })
    await aBrowser().send(confirm, wrong)
  }
  expect(await confirmedAt(id)).toBeNull()
})

test('a visitor who asks twice gets one mail within the hour, and one report', async () => {
  const [comment, visitor] = [await aComment(), aBrowser()]
  const email = `${newId()}@elsewhere.example`
  for (let n = 0; n < 2; n += 1) {
    await visitor.send(send, { ...at(comment), fields: { ...RULE, email } })
  }
  const reports = await db.selectFrom('report').select('id').where('email', '=', email).execute()
  expect(reports).toHaveLength(1)
  const owed = await db
    .selectFrom('owed_mail')
    .select('id')
    .where('about_id', '=', reports[0]?.id ?? '')
    .execute()
  expect(owed).toHaveLength(1)
})

test.each([
  [{ reason: '', note: '' }, { reason: 'Select what is wrong with it' }],
  [{ reason: 'rule-x', note: '' }, { reason: 'Select what is wrong with it' }],
  [{ reason: 'other', note: ' ' }, { note: 'Say what is wrong with it' }],
])('a report needs a reason, and something else needs words: %j', async (fields, errors) => {
  const { browser } = await someoneSignedIn()
  const answer = await browser.send(send, { ...at(await aComment()), fields })
  expect(answer).toMatchObject({ status: 422, said: { errors } })
})

test('a visitor without an address is asked for one, and keeps what was typed', async () => {
  const fields = { reason: 'other', note: 'It is about the buses.', email: '' }
  const answer = await aBrowser().send(send, { ...at(await aComment()), fields })
  expect(answer).toMatchObject({
    status: 422,
    said: { errors: { email: expect.any(String) }, typed: { note: 'It is about the buses.' } },
  })
})

test('an officer’s report through the form holds at once, a resident’s does not', async () => {
  const [comment, officer] = [await aComment(), await anOfficer('Tariq Aziz')]
  const { browser } = await someoneSignedIn()
  await browser.send(send, { ...at(comment), fields: RULE })
  expect((await theComment(comment.id)).state).toBe('published')
  const staff = aBrowser([await signedIn(officer)])
  await staff.send(send, { ...at(comment), fields: RULE })
  expect((await theComment(comment.id)).state).toBe('held')
})

test('who reported already, or their own comment, is told so', async () => {
  const { person, browser } = await someoneSignedIn()
  const comment = await aComment()
  await browser.send(send, { ...at(comment), fields: RULE })
  const again = await browser.send(send, { ...at(comment), fields: RULE })
  expect(again.location).toContain('?sent=before')
  const own = await browser.send(send, { ...at(await aComment({ by: person })), fields: RULE })
  expect(own.location).toContain('?sent=own')
})

test('what is no longer on the page is not reported, and the words are given back', async () => {
  const comment = await aComment()
  await aDecision(comment, { verdict: 'remove', rule: 1, note: null })
  const { browser } = await someoneSignedIn()
  expect((await browser.open(form, at(comment))).status).toBe(404)
  const fields = { reason: 'other', note: 'It is about the buses.' }
  const answer = await browser.send(send, { ...at(comment), fields })
  expect(answer).toMatchObject({
    status: 409,
    said: { kept: expect.arrayContaining([['note', 'It is about the buses.']]) },
  })
})

test('twenty reports a day are taken from one person, and the next is given back', async () => {
  const { browser } = await someoneSignedIn()
  const comment = await aComment()
  for (let n = 0; n < LIMITS.report.person; n += 1) {
    expect((await browser.send(send, { ...at(comment), fields: RULE })).status).toBe(302)
  }
  expect((await browser.send(send, { ...at(comment), fields: RULE })).status).toBe(429)
})

test('the mails that strangers ask for in somebody’s name are limited', async () => {
  const [visitor, comment] = [aBrowser(), await aComment()]
  const fields = { ...RULE, email: `${newId()}@elsewhere.example` }
  for (let n = 0; n < LIMITS.report.address; n += 1) {
    expect((await visitor.send(send, { ...at(comment), fields })).status).toBe(302)
  }
  expect((await visitor.send(send, { ...at(comment), fields })).status).toBe(429)
})

test('the queue’s filter and count of what is reported mean confirmed reports without an answer', async () => {
  const on = await aPublication()
  const [plain, reported, pending] = [
    await aComment({ on }),
    await aComment({ on }),
    await aComment({ on }),
  ]
  const before = (await queue(on.slug)).counted
  await aReport(reported)
  await aVisitorsReport(pending, `${newId()}@elsewhere.example`)
  expect(await queue(on.slug)).toEqual({
    rows: [{ reference: reported.reference, reports: 1 }],
    all: [plain, reported, pending].map(({ reference }) => reference),
    counted: before + 1,
  })
  await aDecision(reported, { verdict: 'publish' })
  expect(await queue(on.slug)).toMatchObject({ rows: [], counted: before })
})

async function queue(page: string) {
  const asked = (search: string) =>
    queuePage(db, { search: new URLSearchParams(search), officer: { id: newId() }, at: now() })
  const [found, everything] = [
    await asked(`page=${page}&reported=yes`),
    await asked(`page=${page}`),
  ]
  return {
    rows: found.rows.map(({ reference, reports }) => ({ reference, reports })),
    all: everything.rows.map(({ reference }) => reference),
    counted: found.counts.kinds.reported,
  }
}
