import { beforeAll, expect, test } from 'vitest'
import { revise } from '#app/comments/revise.server.ts'
import { confirmReport } from '#app/moderation/report-by-mail.server.ts'
import { report } from '#app/moderation/report.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { holdsOn } from '#db/queries/moderation-card.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMember,
  aMomentLater,
  anOfficer,
  anOfficialReply,
  aPerson,
  aPublication,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import { aReport, aVisitorsReport, theRule } from '../support/moderating.ts'
import { theRevision } from '../support/review.ts'

beforeAll(() => theRule())

type Comment = { id: string }

async function stateOf({ id }: Comment) {
  return (await theComment(id)).state
}

function reportsAbout({ id }: Comment) {
  return db.selectFrom('report').selectAll().where('comment_id', '=', id).orderBy('id').execute()
}

async function threeReport(comment: Comment) {
  for (let n = 0; n < 3; n += 1) await aReport(comment)
}

test('a report keeps its reason and note, and brings a comment that was read back to the officers', async () => {
  const comment = await aComment()
  await aDecision(comment, { verdict: 'publish' })
  const reporter = await aPerson('Rita Reader')
  const text = { reason: 'rule-1', note: 'It is about the buses.' }
  const at = aMomentLater()
  expect(await report(db, { comment, reporter, byOfficer: false, text, at })).toEqual({
    ok: true,
    isHeld: false,
  })
  expect(await reportsAbout(comment)).toMatchObject([
    { person_id: reporter.id, email: null, ...text, confirmed_at: at, result: null },
  ])
  expect(await theComment(comment.id)).toMatchObject({ state: 'published', waiting_since: at })
})

test('two readers hold nothing, and the third holds the comment with the reason shown', async () => {
  const comment = await aComment()
  await aReport(comment)
  await aReport(comment)
  expect(await stateOf(comment)).toBe('published')
  expect(await aReport(comment)).toEqual({ ok: true, isHeld: true })
  expect(await theComment(comment.id)).toMatchObject({ state: 'held', shown_as: 'placeholder' })
  const { id } = await theRevision(comment)
  expect((await holdsOn(db, id)).map(({ reason }) => reason)).toContain('reported')
  expect((await eventsAbout(comment)).at(-1)).toBe('comment.held')
})

test('three who report at the same moment hold it once', async () => {
  const comment = await aComment()
  const people = await Promise.all(['Ann', 'Ben', 'Cas'].map((name) => aPerson(name)))
  const reported = await Promise.all(people.map((by) => aReport(comment, { by })))
  expect(reported.filter((one) => one.ok && one.isHeld)).toHaveLength(1)
  const holds = await holdsOn(db, (await theRevision(comment)).id)
  expect(holds.filter(({ reason }) => reason === 'reported')).toHaveLength(1)
})

test('somebody who reports again is told so and counts once', async () => {
  const [comment, by] = [await aComment(), await aPerson('Rita Reader')]
  await aReport(comment)
  await aReport(comment, { by })
  expect(await aReport(comment, { by })).toEqual({ ok: false, why: 'reported_already' })
  expect(await stateOf(comment)).toBe('published')
})

test('the same reader by account and by mail counts once', async () => {
  const [comment, by] = [await aComment(), await aPerson('Rita Reader')]
  await aReport(comment)
  await aReport(comment, { by })
  const id = await aVisitorsReport(comment, by.email)
  expect(await confirmReport(db, { id, at: aMomentLater() })).toEqual({
    ok: false,
    why: 'reported_already',
  })
  expect(await stateOf(comment)).toBe('published')
  expect(await reportsAbout(comment)).toHaveLength(2)
})

test('a visitor’s report counts once the link in its mail was followed, and only once', async () => {
  const comment = await aComment()
  await aReport(comment)
  await aReport(comment)
  const id = await aVisitorsReport(comment, `${newId()}@elsewhere.example`)
  expect(await theComment(comment.id)).toMatchObject({ state: 'published' })
  expect(await confirmReport(db, { id, at: aMomentLater() })).toEqual({ ok: true, isHeld: true })
  expect(await stateOf(comment)).toBe('held')
  const again = await confirmReport(db, { id, at: aMomentLater() })
  expect(again).toEqual({ ok: false, why: 'gone' })
})

test('a link older than seven days confirms nothing', async () => {
  const [comment, at] = [await aComment(), aMomentLater()]
  const id = await aVisitorsReport(comment, `${newId()}@elsewhere.example`, at)
  const late = await confirmReport(db, { id, at: after(at, 7 * DAY) })
  expect(late).toEqual({ ok: false, why: 'gone' })
})

test('an address that nobody confirmed is forgotten after seven days', async () => {
  const [comment, at] = [await aComment(), aMomentLater()]
  await aVisitorsReport(comment, `${newId()}@elsewhere.example`, at)
  await aVisitorsReport(comment, `${newId()}@elsewhere.example`, after(at, 8 * DAY))
  expect(await reportsAbout(comment)).toHaveLength(1)
})

test('one officer’s report holds by itself', async () => {
  const comment = await aComment()
  const by = await anOfficer('Tariq Aziz')
  expect(await aReport(comment, { by, byOfficer: true })).toEqual({ ok: true, isHeld: true })
})

test('words that an officer has approved are never held by reports', async () => {
  const comment = await aComment()
  await aDecision(comment, { verdict: 'publish' })
  await threeReport(comment)
  await aReport(comment, { by: await anOfficer('Tariq Aziz'), byOfficer: true })
  expect(await stateOf(comment)).toBe('published')
  expect((await theComment(comment.id)).waiting_since).not.toBeNull()
})

test('a new revision counts anew, from no reports', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  const early = await aPerson('Rita Reader')
  await aReport(comment, { by: early })
  await aReport(comment)
  const seen = { ...(await theComment(comment.id)), moderation: 'after_publication' as const }
  await revise(db, { comment: seen, author: by, body: 'Keep the old maps.', at: aMomentLater() })
  expect(await aReport(comment, { by: early })).toEqual({ ok: true, isHeld: false })
  await aReport(comment)
  expect(await stateOf(comment)).toBe('published')
  expect(await aReport(comment)).toEqual({ ok: true, isHeld: true })
})

test('changed words of an approved comment can be held by reports again', async () => {
  const by = await aPerson()
  const comment = await aHeldComment({ by })
  await aDecision(comment, { verdict: 'publish' })
  const seen = { ...(await theComment(comment.id)), moderation: 'after_publication' as const }
  await revise(db, { comment: seen, author: by, body: 'Keep the old maps.', at: aMomentLater() })
  await db
    .updateTable('comment')
    .set({ state: 'published', shown_as: 'text' })
    .where('id', '=', comment.id)
    .execute()
  await threeReport(comment)
  expect(await stateOf(comment)).toBe('held')
})

/** Somebody whose reports were dismissed so many times, the last at a moment that is answered. */
async function oftenWrong(times: number) {
  const by = await aPerson('Rita Reader')
  for (let n = 0; n < times; n += 1) {
    const comment = await aComment()
    await aReport(comment, { by })
    await aDecision(comment, { verdict: 'publish' })
  }
  return by
}

test('somebody whose reports were dismissed twice still counts', async () => {
  const [comment, by] = [await aComment(), await oftenWrong(2)]
  await aReport(comment)
  await aReport(comment)
  expect(await aReport(comment, { by })).toEqual({ ok: true, isHeld: true })
})

test('after three dismissed in 90 days a reporter is read and not counted, and 91 days later counts again', async () => {
  const [comment, by] = [await aComment(), await oftenWrong(3)]
  await aReport(comment)
  await aReport(comment)
  const at = aMomentLater()
  expect(await aReport(comment, { by, at: after(at, 89 * DAY) })).toEqual({
    ok: true,
    isHeld: false,
  })
  expect(await reportsAbout(comment)).toHaveLength(3)

  const other = await aComment()
  await aReport(other)
  await aReport(other)
  expect(await aReport(other, { by, at: after(at, 91 * DAY) })).toEqual({ ok: true, isHeld: true })
})

test('nobody reports their own comment, an official reply, or what is not on the page', async () => {
  const [author, member] = [await aPerson(), await aMember()]
  const comment = await aComment({ by: author, on: await aPublication({ by: member }) })
  expect(await aReport(comment, { by: author })).toEqual({ ok: false, why: 'own' })
  const reply = await anOfficialReply({ to: comment, by: member })
  expect(await aReport(reply)).toEqual({ ok: false, why: 'not_public' })
  expect(await aReport(await aHeldComment())).toEqual({ ok: false, why: 'not_public' })
})

test('a visitor’s report about words that changed meanwhile is let go', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  const id = await aVisitorsReport(comment, `${newId()}@elsewhere.example`)
  const seen = { ...(await theComment(comment.id)), moderation: 'after_publication' as const }
  await revise(db, { comment: seen, author: by, body: 'Keep the old maps.', at: aMomentLater() })
  expect(await confirmReport(db, { id, at: aMomentLater() })).toEqual({
    ok: false,
    why: 'not_public',
  })
  expect(await reportsAbout(comment)).toEqual([])
})
