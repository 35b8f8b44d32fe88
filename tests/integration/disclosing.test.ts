import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { bundle } from '#app/disclosures/bundle.server.ts'
import { makeDisclosure } from '#app/disclosures/make.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { loader } from '#app/routes/admin/disclosure-file.ts'
import { action, loader as pageLoader } from '#app/routes/admin/disclosures.tsx'
import { disclosureNamed } from '#db/queries/disclosures.server.ts'
import { heldOn } from '#db/queries/held.ts'
import type { DisclosureSubject } from '#db/schema/exports.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
} from '../support/ambleford.ts'
import { anAdministrator } from '../support/callers.ts'
import { hostileTexts, inPieces, strangersIn, vocabularyOf } from '../support/hostile.ts'
import { aReview, aTheme, coding } from '../support/review.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

type Rows = Record<string, Record<string, unknown>[]>

beforeAll(() => aHouseRule(3))

async function disclosedOn(about: DisclosureSubject, which: string) {
  const wanted = { about, which, request: 'FOI 2026/114' }
  const made = await makeDisclosure(db, { wanted, by: await anAdministrator(), at: aMomentLater() })
  const disclosure = made.ok && (await disclosureNamed(db, made.id))
  if (!disclosure) throw new Error('It was not found.')
  const pieces: Uint8Array[] = []
  const asked = { disclosure, council: config.council, at: aMomentLater() }
  for await (const piece of bundle(db, asked)) pieces.push(piece)
  const files = unzipSync(Buffer.concat(pieces))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const held: Rows = JSON.parse(text('held.json'))
  return { held, json: text('held.json'), page: text('held.html') }
}

async function aStory() {
  const on = await aPublication({ moderation: 'every_comment' })
  const [by, other] = [await aPerson('Marjorie Teale'), await aPerson('Zephyrine Quillfeather')]
  const comment = await aHeldComment({ on, by, body: 'Keep the maps; ask Mrs Moss.' })
  await aDecision(comment, { verdict: 'publish' }, await anOfficer('Quintessa Underhill'))
  const elsewhere = await aHeldComment({ on, by: other, body: 'Something else.' })
  await aDecision(elsewhere, { verdict: 'withhold', rule: 3, note: 'Say why.' })
  const review = await aReview([on])
  const theme = await aTheme(review)
  await coding(review, { comment, theme })
  return { comment, elsewhere, by, review, theme }
}

test('a comment is disclosed with its versions, decisions, codings, mails and events', async () => {
  const { comment, elsewhere } = await aStory()
  const { held, json, page } = await disclosedOn('comment', comment.reference.toLowerCase())
  expect(held.comment).toMatchObject([{ reference: comment.reference }])
  expect(held.comment_revision).toMatchObject([{ body: 'Keep the maps; ask Mrs Moss.' }])
  expect(held.decision).toMatchObject([{ verdict: 'publish' }])
  expect(held.coding).toMatchObject([{ stance: 'for' }])
  expect(held.owed_mail?.map(({ mail }) => mail)).toContain('comment-published')
  expect(held.audit_event?.map(({ action }) => action)).toContain('comment.coded')
  expect(page).toContain('Keep the maps; ask Mrs Moss.')
  expect(json + page).not.toContain(elsewhere.reference)
})

test('a theme and a review are disclosed with what was coded, and a person with all they said', async () => {
  const { comment, elsewhere, by, review } = await aStory()
  const theme = await disclosedOn('theme', `${review.slug}/Somewhere quiet`)
  expect(theme.held.theme).toMatchObject([{ name: 'Somewhere quiet' }])
  expect(theme.held.comment).toMatchObject([{ reference: comment.reference }])
  const whole = await disclosedOn('review', review.slug)
  expect(whole.held.comment?.map(({ reference }) => reference).sort()).toEqual(
    [comment.reference, elsewhere.reference].sort(),
  )
  expect(whole.held.codeframe).toHaveLength(1)
  const person = await disclosedOn('person', by.email)
  expect(person.held.person).toMatchObject([{ name: 'Marjorie Teale', email: by.email }])
  expect(person.held.comment).toMatchObject([{ reference: comment.reference }])
})

test('nothing that somebody could sign in with is in it', async () => {
  const { by } = await aStory()
  await signedIn(by)
  const { token_hash } = await db
    .selectFrom('session')
    .select('token_hash')
    .where('person_id', '=', by.id)
    .executeTakeFirstOrThrow()
  const { held, json } = await disclosedOn('person', by.id)
  expect(held.session).toMatchObject([{ device: 'Firefox on Linux' }])
  expect(json).not.toContain(token_hash)
  expect(json).not.toMatch(/"(token_hash|secret|code_hash|browser_hash|dedupe_key)"/)
})

/** Tables that speak of a comment and are nobody’s to disclose with it. */
const NOT_ABOUT_IT = ['kept_comment']

test('every table that names a comment, a version, a decision or a contribution is in its disclosure', async () => {
  const disclosed = new Set<string>(heldOn('comment', 'any').map(({ table }) => table))
  const about = /^(comment_id|revision_id|decision_id|contribution_id|briefing_id)$/
  const tables = await db.introspection.getTables()
  const missing = tables
    .filter(({ columns }) => columns.some(({ name }) => about.test(name)))
    .map(({ name }) => name)
    .filter((name) => !disclosed.has(name) && !NOT_ABOUT_IT.includes(name))
  expect(tables.length).toBeGreaterThan(40)
  expect(missing).toEqual([])
})

test('every table that belongs to a review or a theme is in its disclosure', async () => {
  const disclosed = new Set<string>(heldOn('review', 'any').map(({ table }) => table))
  const about = /^(review_id|codeframe_id|theme_id)$/
  const missing = (await db.introspection.getTables())
    .filter(({ columns }) => columns.some(({ name }) => about.test(name)))
    .map(({ name }) => name)
    // Monitoring answers never stand beside what somebody said.
    .filter((name) => !disclosed.has(name) && name !== 'monitoring_answer')
  expect(missing).toEqual([])
})

test('more rows than a page holds are all there', async () => {
  const { comment, by } = await aStory()
  for (let n = 0; n < 6; n += 1) {
    const notes = Array.from({ length: 100 }, (_, index) => ({
      id: `note-${String(n * 100 + index).padStart(4, '0')}`,
      comment_id: comment.id,
      words: `Note ${n * 100 + index}`,
      written_by: by.id,
      written_at: aMomentLater(),
    }))
    await db.insertInto('comment_note').values(notes).execute()
  }
  const { held } = await disclosedOn('comment', comment.reference)
  expect(new Set(held.comment_note?.map(({ words }) => words)).size).toBe(600)
})

test('it asks for proof of who the administrator is, and each download is on record', async () => {
  const [clerk, { comment }] = [await anAdministrator(), await aStory()]
  const stale = await signedIn(clerk, { provenAt: '2026-01-01T00:00:00.000Z' })
  const page = await answerOf(() =>
    pageLoader({
      request: asking('/admin/disclosures', stale),
      params: {},
      context: { nonce: '' },
    }),
  )
  expect(page.location).toMatch(/^\/account\/proof/)
  const wanted = { about: 'comment' as const, which: comment.reference, request: 'FOI 1' }
  const made = await makeDisclosure(db, { wanted, by: clerk, at: aMomentLater() })
  const id = made.ok ? made.id : ''
  const file = (cookie: string) =>
    answerOf(() =>
      loader({ request: asking('/file', cookie), params: { id }, context: { nonce: '' } }),
    )
  expect((await file(stale)).location).toMatch(/^\/account\/proof/)
  expect(await eventsAbout({ id })).toEqual(['disclosure.made'])
  expect((await file(await signedIn(clerk))).status).toBe(200)
  expect(await eventsAbout({ id })).toEqual(['disclosure.made', 'disclosure.taken'])
})

test('what is not there is said beside its field, and what was typed is kept', async () => {
  const fields = { about: 'comment', which: 'C-NOBODY', request: 'FOI 1' }
  const request = sending('/d', fields, { cookie: await signedIn(await anAdministrator()) })
  const answer = await answerOf(() => action({ request, params: {}, context: { nonce: '' } }))
  expect(answer).toMatchObject({
    status: 422,
    said: {
      errors: { which: 'There is no comment with this reference' },
      typed: { which: 'C-NOBODY' },
    },
  })
})

test('hostile texts stay texts in the page', { timeout: 120_000 }, async () => {
  const plain = await disclosedOn('comment', (await aComment()).reference)
  const ours = vocabularyOf(plain.page)
  const by = await aPerson()
  for (const body of inPieces(hostileTexts(), 4_500)) {
    const comment = await aComment({ by })
    const note = { words: body.replaceAll('\u0000', ''), written_by: by.id }
    await db
      .insertInto('comment_note')
      .values({ id: comment.id, comment_id: comment.id, ...note, written_at: aMomentLater() })
      .execute()
  }
  const { page, held } = await disclosedOn('person', by.email)
  expect(strangersIn(page, ours)).toEqual([])
  expect(held.comment_note?.length).toBeGreaterThan(0)
})
