import { describe, expect, test } from 'vitest'
import { undo } from '#app/moderation/undo.server.ts'
import { after } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import { refusals } from '#db/queries/register.server.ts'
import { openReports } from '#db/queries/reports.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { choosing } from '../support/following.ts'
import { aReport, theRule } from '../support/moderating.ts'

async function decidedAt(id: string) {
  const decision = await db
    .selectFrom('decision')
    .select('decided_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return decision.decided_at
}

describe('undoing a decision', () => {
  test('puts the comment back as it was, where it waited, and nobody is told', async () => {
    const [officer, by] = [await anOfficer(), await aPerson()]
    const comment = await aHeldComment({ by })
    const id = await aDecision(comment, { verdict: 'publish' }, officer)
    const at = after(await decidedAt(id), 9_000)
    expect(await undo(db, { comment, officer, at })).toEqual({ ok: true })
    const back = await theComment(comment.id)
    expect(back).toEqual({ ...comment, decisions: 1 })
    expect(await mailsOwedTo(by)).toEqual(['comment-received'])
    expect(await decisionsAbout(db, comment.id)).toEqual([])
    expect((await eventsAbout(comment)).at(-1)).toBe('comment.decision_undone')
  })

  test('after ten seconds it can only be decided anew', async () => {
    const officer = await anOfficer()
    const comment = await aHeldComment()
    const id = await aDecision(comment, { verdict: 'publish' }, officer)
    const at = after(await decidedAt(id), 10_000)
    expect(await undo(db, { comment, officer, at })).toEqual({ ok: false, why: 'too_late' })
    expect((await theComment(comment.id)).state).toBe('published')
  })

  test('nobody undoes a colleague’s decision', async () => {
    const comment = await aHeldComment()
    const id = await aDecision(comment, { verdict: 'publish' })
    const undoing = { comment, officer: await anOfficer(), at: await decidedAt(id) }
    expect(await undo(db, undoing)).toEqual({ ok: false, why: 'not_yours' })
  })

  test('no mail goes out within the ten seconds, neither to its author nor to whom it replies', async () => {
    const [by, above] = [await aPerson(), await aPerson('Kel Banner')]
    await choosing(above, 'replied', 'immediately')
    const on = await aPublication()
    const parent = await aComment({ on, by: above })
    const strict = { ...on, moderation: 'every_comment' as const }
    const reply = await aHeldComment({ on: strict, by, inReplyTo: parent.id })
    const officer = await anOfficer()
    const id = await aDecision(reply, { verdict: 'publish' }, officer)
    const at = await decidedAt(id)
    const owed = await db
      .selectFrom('owed_mail')
      .select(['mail', 'attempt_after'])
      .where('mail', 'in', ['comment-published', 'comment-replied'])
      .where('person_id', 'in', [by.id, above.id])
      .execute()
    expect(owed).toHaveLength(2)
    for (const { attempt_after } of owed) expect(attempt_after).toBe(after(at, 10_000))
    await undo(db, { comment: reply, officer, at })
    expect(await mailsOwedTo(above)).toEqual(['comment-received'])
    await aDecision(reply, { verdict: 'publish' }, officer)
    expect(await mailsOwedTo(above)).toEqual(['comment-received', 'comment-replied'])
  })

  test('reports it answered wait again', async () => {
    await theRule(1)
    const officer = await anOfficer()
    const comment = await aComment()
    await aReport(comment)
    const remove = { verdict: 'remove', rule: 1, note: null } as const
    const id = await aDecision(comment, remove, officer)
    expect(await openReports(db, comment.id)).toEqual([])
    await undo(db, { comment, officer, at: await decidedAt(id) })
    expect(await openReports(db, comment.id)).toHaveLength(1)
    expect(await theComment(comment.id)).toMatchObject({ state: 'published', shown_as: 'text' })
    const all = { verdict: null, rule: null, span: null, before: null, limit: 100 }
    const listed = await refusals(db, all)
    expect(listed.map((refusal) => refusal.id)).not.toContain(id)
  })

  test('what its author took back since stays taken back', async () => {
    const officer = await anOfficer()
    const comment = await aHeldComment()
    const id = await aDecision(comment, { verdict: 'publish' }, officer)
    await db
      .updateTable('comment')
      .set({ state: 'withdrawn', shown_as: 'placeholder' })
      .where('id', '=', comment.id)
      .execute()
    const undone = await undo(db, { comment, officer, at: await decidedAt(id) })
    expect(undone).toEqual({ ok: false, why: 'changed' })
  })
})

test('a removed comment is published again, and a published one put back in the queue', async () => {
  await theRule(1)
  const comment = await aComment()
  await aDecision(comment, { verdict: 'remove', rule: 1, note: null })
  await aDecision(comment, { verdict: 'publish' })
  expect(await theComment(comment.id)).toMatchObject({ state: 'published', shown_as: 'text' })
  await aDecision(comment, { verdict: 'hold' })
  const held = await theComment(comment.id)
  expect(held).toMatchObject({ state: 'held', shown_as: 'placeholder' })
  expect(held.waiting_since).not.toBeNull()
  expect(aMomentLater() > (held.waiting_since ?? '')).toBe(true)
})
