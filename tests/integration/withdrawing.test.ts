import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  aPerson,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'

type Comment = Awaited<ReturnType<typeof theComment>>

function takingBack(comment: Comment, author: { id: string }) {
  return withdraw(db, { comment, author, at: aMomentLater() })
}

test('a comment that was public leaves a line when its author takes it back', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  expect(await takingBack(comment, by)).toEqual({ ok: true })
  expect(await theComment(comment.id)).toMatchObject({
    state: 'withdrawn',
    shown_as: 'placeholder',
    waiting_since: null,
  })
  expect(await eventsAbout(comment)).toEqual(['comment.submitted', 'comment.withdrawn'])
})

test('a comment that never was public leaves nothing', async () => {
  const by = await aPerson()
  const comment = await aHeldComment({ by })
  await takingBack(comment, by)
  expect(await theComment(comment.id)).toMatchObject({ state: 'withdrawn', shown_as: 'nothing' })
})

test('nobody else takes a comment back', async () => {
  const comment = await aComment()
  expect(await takingBack(comment, await aPerson('Len Moss'))).toEqual({ ok: false })
  expect((await theComment(comment.id)).state).toBe('published')
})

test('a comment is taken back once', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  const both = await Promise.all([takingBack(comment, by), takingBack(comment, by)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await takingBack(await theComment(comment.id), by)).toEqual({ ok: false })
})

test('what an officer removed is not taken back, even from a page loaded before', async () => {
  const by = await aPerson()
  const asItWas = await aComment({ by })
  await aHouseRule(1)
  await aDecision(asItWas, { verdict: 'remove', rule: 1, note: null })
  expect(await takingBack(asItWas, by)).toEqual({ ok: false })
  expect((await theComment(asItWas.id)).state).toBe('removed')
})
