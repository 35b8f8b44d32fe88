import { expect, test } from 'vitest'
import { revise } from '#app/comments/revise.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { settleReturns } from '#app/moderation/lapse.server.ts'
import { after, DAY, MINUTE } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aDecision,
  aHeldComment,
  anOfficer,
  aPerson,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { theRule } from '../support/moderating.ts'

async function aReturnedComment() {
  await theRule(1)
  const by = await aPerson()
  const comment = await aHeldComment({ by })
  const officer = await anOfficer()
  const verdict = { verdict: 'return', rule: 1, note: 'Leave out the name.' } as const
  const id = await aDecision(comment, verdict, officer)
  const { decided_at: at } = await db
    .selectFrom('decision')
    .select('decided_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { comment, by, officer, at }
}

test('an author is reminded once, four days before the end, and after 14 days it lapses', async () => {
  const { comment, by, at } = await aReturnedComment()
  await settleReturns(db, after(at, 10 * DAY - MINUTE))
  expect(await mailsOwedTo(by)).not.toContain('comment-reminder')
  await settleReturns(db, after(at, 10 * DAY))
  await settleReturns(db, after(at, 11 * DAY))
  expect((await mailsOwedTo(by)).filter((mail) => mail === 'comment-reminder')).toHaveLength(1)

  await settleReturns(db, after(at, 14 * DAY - MINUTE))
  expect((await theComment(comment.id)).state).toBe('returned')
  await settleReturns(db, after(at, 14 * DAY))
  await settleReturns(db, after(at, 15 * DAY))
  expect(await theComment(comment.id)).toMatchObject({ state: 'lapsed', shown_as: 'nothing' })
  expect((await eventsAbout(comment)).filter((event) => event === 'comment.lapsed')).toHaveLength(1)
  expect((await mailsOwedTo(by)).filter((mail) => mail === 'comment-lapsed')).toHaveLength(1)
})

test('what was sent again, taken back or decided anew does not lapse', async () => {
  const [again, back, anew] = [
    await aReturnedComment(),
    await aReturnedComment(),
    await aReturnedComment(),
  ]
  const standing = await theComment(again.comment.id)
  const revised = await revise(db, {
    comment: standing,
    author: again.by,
    body: 'Without the name.',
    at: after(again.at, DAY),
  })
  expect(revised).toEqual({ ok: true })
  const author = back.by
  const comment = await theComment(back.comment.id)
  await withdraw(db, { comment, author, at: after(back.at, DAY) })
  await aDecision(anew.comment, { verdict: 'publish' })

  await settleReturns(db, after(anew.at, 20 * DAY))
  for (const [{ comment: one, by }, state] of [
    [again, 'held'],
    [back, 'withdrawn'],
    [anew, 'published'],
  ] as const) {
    expect((await theComment(one.id)).state).toBe(state)
    expect(await mailsOwedTo(by)).not.toContain('comment-reminder')
    expect(await mailsOwedTo(by)).not.toContain('comment-lapsed')
  }
})

test('a lapsed comment can be put back in the queue', async () => {
  const { comment, at } = await aReturnedComment()
  await settleReturns(db, after(at, 14 * DAY))
  await aDecision(comment, { verdict: 'hold' })
  expect((await theComment(comment.id)).state).toBe('held')
})
