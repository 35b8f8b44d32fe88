import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { supportComment } from '#app/comments/support.server.ts'
import { answerComplaint, tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { dataFile } from '#app/people/data-file.server.ts'
import { codes } from '#app/people/own-data-codes.server.ts'
import { CHAPTERS } from '#app/people/own-data.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMember,
  aMomentLater,
  anOfficer,
  anOfficialReply,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { aCaller, type Caller } from '../support/callers.ts'
import { aFollower, choosing } from '../support/following.ts'
import { aLetterIn, likenesses, saying } from '../support/entering.ts'
import { aComplaint, theRule } from '../support/moderating.ts'
import {
  aCredential,
  aKeptText,
  aLegacyIdentity,
  anAddressLink,
  aSession,
} from '../support/places.ts'
import { sayAboutYourself } from '#app/reviews/say-about-yourself.server.ts'
import { aReview, aTheme, coding } from '../support/review.ts'

type Someone = NonNullable<Caller['person']>

const Readme = z.looseObject({ parts: z.record(z.string(), z.string()) })

let page = ''
let json: Record<string, unknown> = {}

beforeAll(async () => {
  const { person } = await everythingHappened(await aCaller('officer'))
  const pieces: Uint8Array[] = []
  for await (const piece of dataFile(db, { person, at: aMomentLater() })) pieces.push(piece)
  const files = unzipSync(Buffer.concat(pieces))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  page = text('your-data.html')
  json = z.record(z.string(), z.unknown()).parse(JSON.parse(text('your-data.json')))
})

/** Somebody who works here, and has done and had done to them whatever the file has a chapter for. */
async function everythingHappened(caller: Caller) {
  const { person } = caller
  if (!person) throw new Error('An officer is a person.')
  await commented(person)
  for (const make of [aCredential, aKeptText, aLegacyIdentity, anAddressLink, aSession]) {
    await make(caller, 'own')
  }
  await aFollower({ subject: 'council', id: null, by: person })
  await choosing(person, 'replied', 'daily')
  await db
    .updateTable('legacy_identity')
    .set({ person_id: person.id, claimed_at: aMomentLater() })
    .execute()
  const theirs = await aComment()
  await supportComment(db, { comment: theirs, person, wanted: true, at: aMomentLater() })
  await reported(person, theirs)
  await complainedOf(person)
  const signedIn = { action: 'person.signed_in', actor: person, subject: person } as const
  const at = aMomentLater()
  await db.transaction().execute((trx) => recordEvent(trx, { ...signedIn, at }))
  return { person }
}

/** Last of all: whoever is warned comments no more until they have read it. Staff are, from before they were. */
async function complainedOf(person: Someone) {
  const officer = await anOfficer()
  const comment = await aComment({ by: person })
  const complaint = await aComplaint(comment)
  await tellAuthor(db, { complaint, officer, at: aMomentLater() })
  await answerComplaint(db, { complaint, answer: { answer: 'remove' }, at: aMomentLater() })
  const rule = await theRule(3)
  const imposed = { imposed_by: officer.id, imposed_at: aMomentLater() }
  const about = { id: newId(), person_id: person.id, comment_id: comment.id, kind: 'warn' as const }
  await db
    .insertInto('sanction')
    .values({ ...about, house_rule_id: rule.id, reason: 'You called him a liar.', ...imposed })
    .execute()
}

async function commented(by: Someone) {
  const [member, officer] = [await aMember('Cllr Una Brandt'), await anOfficer()]
  await aHouseRule(3)
  const on = await aPublication({ by: member, moderation: 'every_comment' })
  const comment = await aHeldComment({
    by,
    on,
    body: 'See https://a.example and https://b.example',
  })
  await aDecision(comment, { verdict: 'publish' }, officer)
  await anOfficialReply({ to: await theComment(comment.id), by: member, body: 'The maps stay.' })
  const review = await aReview([on])
  await askedAboutThemselves(review, by)
  await coding(review, { comment, theme: await aTheme(review) })
  await aLetterIn(review, { email: by.email })
  for (const { id } of await likenesses(review)) await saying(review, id, 'same')
  const held = await aHeldComment({ by, body: 'He is a liar.' })
  await aDecision(held, { verdict: 'withhold', rule: 3, note: 'Say what he did.' }, officer)
}

/** What somebody says of themselves, in a review that asks. */
async function askedAboutThemselves(review: { id: string }, person: Someone) {
  await db
    .updateTable('policy_review')
    .set({ equality_asked_at: aMomentLater() })
    .where('id', '=', review.id)
    .execute()
  await sayAboutYourself(db, { review, person, answers: { age: 'over_64' } })
}

async function reported(person: Someone, comment: { id: string }) {
  const { id: revision_id } = await db
    .selectFrom('comment_revision')
    .select('id')
    .where('comment_id', '=', comment.id)
    .executeTakeFirstOrThrow()
  const at = aMomentLater()
  const told = { comment_id: comment.id, revision_id, person_id: person.id, reason: 'It is rude' }
  const resolved = {
    reported_at: at,
    confirmed_at: at,
    result: 'dismissed' as const,
    resolved_at: at,
  }
  await db
    .insertInto('report')
    .values({ id: newId(), ...told, ...resolved })
    .execute()
}

function seen() {
  return page
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/[\w.-]+@[\w.-]+|https?:\S+/g, '')
}

test('the readable file has no word of a program in it', () => {
  const words = seen().replace(/WordPress|iPhone/g, '')
  expect(words).toContain('You')
  expect(words.match(/\S*[a-z0-9]_[a-z0-9]\S*/g) ?? []).toEqual([])
  expect(words.match(/\S*[a-z][A-Z]\S*/g) ?? []).toEqual([])
  expect(
    words.match(/\S*\.[a-z]+_?[a-z]+\b\S*/g)?.filter((word) => word !== 'your-data.json,'),
  ).toEqual([])
})

test('the readable file has none of our ids, and no time as a program writes it', () => {
  expect(seen()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/)
  expect(seen()).not.toMatch(/\d{4}-\d\d-\d\d/)
})

test('no short word of ours stands in the readable file as it is stored', () => {
  const known = Object.values(codes()).flatMap((words) => Object.entries(words))
  const stored = known.filter(([code, words]) => code !== words).map(([code]) => code)
  const lines = new Set(
    seen()
      .split('\n')
      .map((line) => line.trim()),
  )
  expect(stored.filter((code) => lines.has(code))).toEqual([])
  expect(lines).toContain('Refused before it was public')
  expect(lines).toContain('It has several links')
})

test('every short word the file for programs has is explained in it', () => {
  const words = codes()
  const unknown = wordsIn(
    Object.fromEntries(Object.entries(json).filter(([part]) => part !== 'readme')),
  )
    .filter(([fact, word]) => words[fact] && !Object.hasOwn(words[fact], word))
    .filter(([fact]) => !['reason', 'source'].includes(fact))
  expect(unknown).toEqual([])
  expect(json.readme).toMatchObject({ codes: words })
})

function wordsIn(value: unknown, fact = ''): [string, string][] {
  if (typeof value === 'string') return /^[a-z]+([._-][a-z]+)*$/.test(value) ? [[fact, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    wordsIn(inner, Array.isArray(value) ? fact : name),
  )
}

test('the file for programs says what each of its parts is, before the first of them', () => {
  expect(Object.keys(json)[0]).toBe('readme')
  const { parts } = Readme.parse(json.readme)
  expect(Object.keys(json).slice(1).sort()).toEqual(Object.keys(parts).sort())
  expect(Object.keys(parts)).toEqual(Object.keys(CHAPTERS))
  for (const says of Object.values(parts)) expect(says).toMatch(/\.$/)
  for (const { says } of Object.values(CHAPTERS)) expect(page).toContain(says.slice(0, 30))
})

test('whatever the file has a chapter for, this person had', () => {
  const empty = Object.entries(json).filter(([, rows]) => Array.isArray(rows) && rows.length === 0)
  const none = ['posts', 'second_factor', 'recovery_codes', 'supported_pages', 'guest_comments']
  expect(empty.map(([part]) => part).filter((part) => !none.includes(part))).toEqual([])
})
