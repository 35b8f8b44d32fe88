import { beforeAll, expect, test } from 'vitest'
import { decide } from '#app/moderation/decide.server.ts'
import type { Verdict } from '#app/moderation/decision.ts'
import { db } from '#app/platform/database.server.ts'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  anOfficer,
  aPerson,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'

const LEAVES_A_LINE = 1
const LEAVES_NOTHING = 2

beforeAll(async () => {
  await aHouseRule(LEAVES_A_LINE)
  await aHouseRule(LEAVES_NOTHING, false)
})

type Comment = Awaited<ReturnType<typeof theComment>>

async function deciding(comment: Comment, verdict: Verdict, seen = comment.decisions) {
  const decision = { ...verdict, seen, revision: comment.revision }
  return decide(db, { comment, decision, officer: await anOfficer(), at: aMomentLater() })
}

test('a published comment appears, and is no longer waiting', async () => {
  const comment = await aHeldComment()
  await aDecision(comment, { verdict: 'publish' })
  const now = await theComment(comment.id)
  expect(now).toMatchObject({ state: 'published', shown_as: 'text', waiting_since: null })
  expect(now).toMatchObject({ consideration: 'read', decisions: 1 })
  expect(now.published_at).not.toBeNull()
})

test('publishing what was public already leaves the time at which it became public', async () => {
  const comment = await aComment()
  await aDecision(comment, { verdict: 'publish' })
  expect((await theComment(comment.id)).published_at).toBe(comment.published_at)
})

test('a withheld comment leaves a line in the thread, or nothing, as the rule says', async () => {
  const [one, other] = [await aHeldComment(), await aHeldComment()]
  await aDecision(one, { verdict: 'withhold', rule: LEAVES_A_LINE, note: null })
  await aDecision(other, { verdict: 'withhold', rule: LEAVES_NOTHING, note: null })
  expect(await theComment(one.id)).toMatchObject({ state: 'withheld', shown_as: 'placeholder' })
  expect(await theComment(other.id)).toMatchObject({ state: 'withheld', shown_as: 'nothing' })
})

test('a comment that was public is removed and leaves a line, whatever the rule', async () => {
  const comment = await aComment()
  await aDecision(comment, { verdict: 'remove', rule: LEAVES_NOTHING, note: null })
  expect(await theComment(comment.id)).toMatchObject({ state: 'removed', shown_as: 'placeholder' })
})

test('a comment that was public cannot be withheld, nor one that never was removed', async () => {
  const [out, held] = [await aComment(), await aHeldComment()]
  const refused = { ok: false, why: 'not_open' }
  expect(await deciding(out, { verdict: 'withhold', rule: 1, note: null })).toEqual(refused)
  expect(await deciding(held, { verdict: 'remove', rule: 1, note: null })).toEqual(refused)
})

test('a returned comment says what to change', async () => {
  const comment = await aHeldComment()
  await aDecision(comment, { verdict: 'return', rule: 1, note: 'Take out the name.' })
  expect(await theComment(comment.id)).toMatchObject({ state: 'returned', waiting_since: null })
  expect(await decisionsAbout(db, comment.id)).toMatchObject([
    { verdict: 'return', note: 'Take out the name.', rule: 1, ruleTitle: 'Rule 1', revision: 1 },
  ])
})

test('a rule that is not in force cannot be cited', async () => {
  const comment = await aHeldComment()
  await aHouseRule(3)
  await db
    .updateTable('house_rule')
    .set({ retired_at: aMomentLater() })
    .where('number', '=', 3)
    .execute()
  for (const rule of [3, 99]) {
    expect(await deciding(comment, { verdict: 'withhold', rule, note: null })).toEqual({
      ok: false,
      why: 'unknown_rule',
    })
  }
  expect(await decisionsAbout(db, comment.id)).toEqual([])
})

test('a decision about words that were changed meanwhile is not made', async () => {
  const comment = await aHeldComment()
  await db.updateTable('comment').set({ revision: 2 }).where('id', '=', comment.id).execute()
  expect(await deciding(comment, { verdict: 'publish' })).toEqual({ ok: false, why: 'changed' })
  expect(await theComment(comment.id)).toMatchObject({ state: 'held', decisions: 0 })
})

test('a decision about words that do not exist is not made', async () => {
  const comment = await aHeldComment()
  const unknown = { ...comment, revision: 7 }
  expect(await deciding(unknown, { verdict: 'publish' })).toEqual({ ok: false, why: 'changed' })
})

test('the second officer learns who decided, when and what', async () => {
  const comment = await aHeldComment()
  const moira = await anOfficer('Moira Finch')
  await aDecision(comment, { verdict: 'publish' }, moira)
  expect(await deciding(comment, { verdict: 'withhold', rule: 1, note: null })).toMatchObject({
    ok: false,
    why: 'decided_already',
    by: 'Moira Finch',
    verdict: 'publish',
  })
})

test('every decision is reversed by another, and both stay on record', async () => {
  const comment = await aHeldComment()
  await aDecision(comment, { verdict: 'withhold', rule: 1, note: null })
  await aDecision(comment, { verdict: 'publish' })
  await aDecision(comment, { verdict: 'remove', rule: 1, note: null })
  await aDecision(comment, { verdict: 'publish' })
  const verdicts = (await decisionsAbout(db, comment.id)).map(({ verdict }) => verdict)
  expect(verdicts).toEqual(['withhold', 'publish', 'remove', 'publish'])
  expect(await theComment(comment.id)).toMatchObject({ state: 'published', decisions: 4 })
})

test('the author is owed one mail for each decision, and each is on record', async () => {
  const by = await aPerson()
  const comment = await aHeldComment({ by })
  await aDecision(comment, { verdict: 'withhold', rule: 1, note: null })
  await aDecision(comment, { verdict: 'publish' })
  await aDecision(comment, { verdict: 'return', rule: 1, note: 'Take out the name.' })
  await aDecision(comment, { verdict: 'publish' })
  await aDecision(comment, { verdict: 'remove', rule: 1, note: null })
  const told = ['withheld', 'published', 'returned', 'published', 'removed']
  expect(await mailsOwedTo(by)).toEqual([
    'comment-received',
    ...told.map((done) => `comment-${done}`),
  ])
  expect(await eventsAbout(comment)).toEqual([
    'comment.submitted',
    ...told.map((done) => `comment.${done}`),
  ])
})

test('of many officers deciding at once one wins, and the author is told once', async () => {
  const by = await aPerson()
  const comment = await aHeldComment({ by })
  const all = await Promise.all([1, 2, 3, 4].map(() => deciding(comment, { verdict: 'publish' })))
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await mailsOwedTo(by)).toEqual(['comment-received', 'comment-published'])
})

test('a decision on what was coded leaves it coded', async () => {
  const comment = await aHeldComment()
  await db
    .updateTable('comment')
    .set({ consideration: 'coded' })
    .where('id', '=', comment.id)
    .execute()
  await aDecision({ id: comment.id }, { verdict: 'withhold', rule: 1, note: null })
  expect((await theComment(comment.id)).consideration).toBe('coded')
})
