import { describe, expect, test } from 'vitest'
import { appeal, mayAppeal } from '#app/moderation/appeal.server.ts'
import type { DecisionAnswer } from '#app/moderation/appeal.ts'
import { answerDecisionAppeal } from '#app/moderation/answer-appeal.server.ts'
import { decide } from '#app/moderation/decide.server.ts'
import { remindOfAppeals } from '#app/moderation/remind-of-appeals.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { appealById } from '#db/queries/appeals.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { anAppeal, aRedaction, theStandingRevision } from '../support/deciding.ts'
import { choosing } from '../support/following.ts'
import { theRule } from '../support/moderating.ts'

const words = 'A colleague has read it afresh.'

type Officer = { id: string; name: string }

async function answering(id: string, answer: DecisionAnswer, officer?: Officer) {
  const by = officer ?? (await anOfficer('Gwen Pryce-Hall'))
  return answerDecisionAppeal(db, { appeal: id, answer, officer: by, at: aMomentLater() })
}

describe('an appeal', () => {
  test('is due in ten working days, over weekends', async () => {
    const { id } = await anAppeal({ at: '2026-11-20T10:00:00.000Z' })
    expect((await appealById(db, id))?.due_at).toBe('2026-12-04T10:00:00.000Z')
  })

  test('is made once about each decision', async () => {
    const { id, comment, author } = await anAppeal()
    const standing = await theComment(comment.id)
    expect(await mayAppeal(db, { comment: standing, at: aMomentLater() })).toBe(false)
    const { decision_id } = await db
      .selectFrom('decision_appeal')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const again = { comment: standing, decision: decision_id, author, grounds: 'Once more.' }
    expect(await appeal(db, { ...again, at: aMomentLater() })).toEqual({ ok: false })
  })

  test('is not made about what was merely published, nor after 28 days', async () => {
    await theRule(1)
    const published = await aHeldComment()
    await aDecision(published, { verdict: 'publish' })
    const standing = await theComment(published.id)
    expect(await mayAppeal(db, { comment: standing, at: aMomentLater() })).toBe(false)
    await aDecision(published, { verdict: 'remove', rule: 1, note: null })
    const removed = await theComment(published.id)
    const at = aMomentLater()
    expect(await mayAppeal(db, { comment: removed, at })).toBe(true)
    expect(await mayAppeal(db, { comment: removed, at: after(at, 28 * DAY) })).toBe(false)
  })

  test('is never answered by the officer who decided', async () => {
    await theRule(1)
    const moira = await anOfficer('Moira Finch')
    const comment = await aHeldComment()
    await aDecision(comment, { verdict: 'withhold', rule: 1, note: null }, moira)
    const { id } = await anAppeal({ about: comment })
    const own = await answering(id, { result: 'upheld', words }, moira)
    expect(own).toEqual({ ok: false, why: 'decided_it' })
    expect((await appealById(db, id))?.result).toBeNull()
  })

  test('holds the decision until it is answered', async () => {
    const { comment } = await anAppeal()
    const decided = await decide(db, {
      comment: await theComment(comment.id),
      decision: { verdict: 'publish', seen: 1, revision: 1 },
      officer: await anOfficer(),
      at: aMomentLater(),
    })
    expect(decided).toEqual({ ok: false, why: 'appealed' })
  })
})

describe('an answer to an appeal', () => {
  test('is upheld: the decision stands, and its author is told', async () => {
    const { id, comment, author } = await anAppeal()
    expect(await answering(id, { result: 'upheld', words })).toEqual({ ok: true })
    expect((await theComment(comment.id)).state).toBe('withheld')
    expect((await mailsOwedTo(author)).slice(-2)).toEqual(['appeal-received', 'appeal-answered'])
    expect((await eventsAbout(comment)).at(-1)).toBe('comment.appeal_upheld')
  })

  test('is overturned: the comment is published by a decision of the second officer', async () => {
    const { id, comment } = await anAppeal()
    const second = await anOfficer('Gwen Pryce-Hall')
    expect(await answering(id, { result: 'overturned', words }, second)).toEqual({ ok: true })
    expect((await theComment(comment.id)).state).toBe('published')
    const [, decision] = await db
      .selectFrom('decision')
      .selectAll()
      .where('comment_id', '=', comment.id)
      .orderBy('number')
      .execute()
    expect(decision).toMatchObject({ verdict: 'publish', decided_by: second.id })
    expect(await answering(id, { result: 'upheld', words })).toEqual({
      ok: false,
      why: 'answered_already',
    })
  })

  test('is varied to another verdict with its own rule', async () => {
    await theRule(2)
    const { id, comment } = await anAppeal()
    const varied = { verdict: 'return', rule: 2, note: 'Leave out the last line.' } as const
    expect(await answering(id, { result: 'varied', words, ...varied })).toEqual({ ok: true })
    expect((await theComment(comment.id)).state).toBe('returned')
  })

  test('against a redaction, overturned, lets the words be read again', async () => {
    const comment = await aComment({ body: 'Ask Len Moss about the gate.' })
    await aRedaction(comment, { words: 'Len Moss' })
    expect((await theStandingRevision(comment)).public_html).not.toContain('Len Moss')
    const { id } = await anAppeal({ about: comment })
    const masker = { result: 'overturned', words } as const
    const [mask] = await db.selectFrom('redaction').selectAll().orderBy('id', 'desc').execute()
    const own = await answering(id, masker, { id: mask?.made_by ?? '', name: 'Tariq Aziz-Bell' })
    expect(own).toEqual({ ok: false, why: 'decided_it' })
    expect(await answering(id, masker)).toEqual({ ok: true })
    expect((await theStandingRevision(comment)).public_html).toContain('Len Moss')
    expect((await theComment(comment.id)).state).toBe('published')
  })

  test('of what its author took back meanwhile is answered, and stays taken back', async () => {
    const { id, comment } = await anAppeal()
    await db
      .updateTable('comment')
      .set({ state: 'withdrawn', shown_as: 'nothing' })
      .where('id', '=', comment.id)
      .execute()
    expect(await answering(id, { result: 'overturned', words })).toEqual({ ok: true })
    expect((await theComment(comment.id)).state).toBe('withdrawn')
  })

  test('is not upheld by whoever the comment is on the page of, or names', async () => {
    await theRule(1)
    const member = await aMember()
    const on = await aPublication({ by: member, moderation: 'every_comment' })
    const comment = await aHeldComment({ on, body: 'Gwen Pryce-Hall sits on her hands.' })
    await aDecision(comment, { verdict: 'withhold', rule: 1, note: null })
    const { id } = await anAppeal({ about: comment })
    const upheld = { result: 'upheld', words } as const
    expect(await answering(id, upheld, member)).toEqual({ ok: false, why: 'own' })
    expect(await answering(id, upheld)).toEqual({ ok: false, why: 'concerned' })
  })
})

test('officers who asked are reminded once of an answer that is nearly due, and not whoever decided', async () => {
  await theRule(1)
  const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz-Bell')]
  for (const officer of [moira, tariq]) await choosing(officer, 'work_overdue', 'immediately')
  const comment = await aHeldComment({ by: await aPerson() })
  await aDecision(comment, { verdict: 'withhold', rule: 1, note: null }, moira)
  const { id } = await anAppeal({ about: comment })
  const { due_at } = await db
    .selectFrom('decision_appeal')
    .select('due_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await remindOfAppeals(db, after(due_at, -2 * DAY))
  await remindOfAppeals(db, after(due_at, -DAY))
  const about = await db
    .selectFrom('owed_mail')
    .select(['person_id', 'mail'])
    .where('about_id', '=', id)
    .where('mail', '=', 'appeal-due')
    .execute()
  expect(about).toEqual([{ person_id: tariq.id, mail: 'appeal-due' }])
})
