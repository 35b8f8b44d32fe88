import { beforeAll, expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import {
  answerComplaint,
  sayWhatIsMissing,
  tellAuthor,
  tellItStays,
} from '#app/moderation/complaint-steps.server.ts'
import { stepOf } from '#app/moderation/complaint-from.server.ts'
import { removeForComplaint } from '#app/moderation/complaint-removal.server.ts'
import { answerableUntil } from '#app/moderation/complaint-clock.ts'
import type { PosterAnswer } from '#app/moderation/complaint.ts'
import { after } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aDecision,
  aMomentLater,
  anOfficer,
  aPerson,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { aNotice, mailsTo, removal } from '../support/complaining.ts'
import { aComplaint, theComplaint, theRule } from '../support/moderating.ts'
import { newId } from '#db/id.ts'

let officer: Awaited<ReturnType<typeof anOfficer>>

beforeAll(async () => {
  await theRule()
  officer = await anOfficer('Gwen Pritchard')
})

const keep: PosterAnswer = {
  answer: 'keep',
  name: 'Kevin Burton',
  address: '3 Mill Lane, Ambleford',
  may_pass_on: 'yes',
}

async function aSentNotice() {
  const sent = await aNotice()
  const at = aMomentLater()
  await tellAuthor(db, { complaint: sent.complaint, officer, at })
  return { ...sent, toldAt: at }
}

async function stepNow(complaint: { id: string }, at = aMomentLater()) {
  return (await stepOf(db, { complaint: await theComplaint(complaint), at }))?.step ?? null
}

test('a notice is on record, its sender told, and the comment stays as it was', async () => {
  const { comment, complaint, email } = await aNotice()
  expect(await theComment(comment.id)).toMatchObject({ state: 'published', shown_as: 'text' })
  expect(await eventsAbout(complaint)).toEqual(['complaint.received'])
  expect(await mailsTo(email)).toEqual(['complaint-received'])
  expect(await stepNow(complaint)).toBe('tell_author')
})

test('an officer sends it to the author, who then has until the end of the fifth day', async () => {
  const { author, complaint } = await aSentNotice()
  expect((await mailsOwedTo(author)).at(-1)).toBe('complaint-notice')
  expect(await eventsAbout(complaint)).toEqual(['complaint.received', 'complaint.sent'])
  expect(await stepNow(complaint)).toBe('wait')
  const again = await tellAuthor(db, { complaint, officer, at: aMomentLater() })
  expect(again).toEqual({ ok: false, why: 'not_now' })
  const early = await removeForComplaint(db, { complaint, removal, officer, at: aMomentLater() })
  expect(early).toEqual({ ok: false, why: 'not_now' })
})

test('two officers send it once', async () => {
  const { complaint, author } = await aNotice()
  const officers = [officer, await anOfficer('Tariq Aziz')]
  const sent = await Promise.all(
    officers.map((one) => tellAuthor(db, { complaint, officer: one, at: aMomentLater() })),
  )
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await mailsOwedTo(author)).filter((mail) => mail === 'complaint-notice')).toHaveLength(1)
})

test('an author who agrees has the comment removed by a decision, and both are told', async () => {
  const { author, comment, complaint, email } = await aSentNotice()
  const at = aMomentLater()
  expect(await answerComplaint(db, { complaint, answer: { answer: 'remove' }, at })).toEqual({
    ok: true,
  })
  expect(await stepNow(complaint)).toBe('remove')
  expect(await removeForComplaint(db, { complaint, removal, officer, at: aMomentLater() })).toEqual(
    {
      ok: true,
    },
  )
  expect(await theComment(comment.id)).toMatchObject({ state: 'removed', decisions: 1 })
  expect((await mailsOwedTo(author)).at(-1)).toBe('comment-removed')
  expect(await mailsTo(email)).toEqual(['complaint-received', 'complaint-removed'])
  expect(await eventsAbout(complaint)).toEqual([
    'complaint.received',
    'complaint.sent',
    'complaint.answered',
    'complaint.upheld',
  ])
  expect(await stepNow(complaint)).toBeNull()
})

test('an author who wants it to stay is told of to the complainant, and the comment stays', async () => {
  const { comment, complaint, email } = await aSentNotice()
  await answerComplaint(db, { complaint, answer: keep, at: aMomentLater() })
  expect(await stepNow(complaint)).toBe('tell_it_stays')
  expect(await tellItStays(db, { complaint, officer, at: aMomentLater() })).toEqual({ ok: true })
  expect(await theComment(comment.id)).toMatchObject({ state: 'published', shown_as: 'text' })
  expect(await theComplaint(complaint)).toMatchObject({
    outcome: 'stays',
    closed_by: officer.id,
    poster_name: 'Kevin Burton',
    may_pass_on: 'yes',
  })
  expect(await mailsTo(email)).toEqual(['complaint-received', 'complaint-stays'])
})

test('an answer with details that are obviously false is none, and the comment comes down', async () => {
  const { comment, complaint } = await aSentNotice()
  const answer = { ...keep, name: 'Mickey Mouse' }
  await answerComplaint(db, { complaint, answer, at: aMomentLater() })
  await removeForComplaint(db, { complaint, removal, officer, at: aMomentLater() })
  expect((await theComment(comment.id)).state).toBe('removed')
  const [event] = await db
    .selectFrom('audit_event')
    .select('detail')
    .where('subject_id', '=', complaint.id)
    .where('action', '=', 'complaint.upheld')
    .execute()
  expect(event?.detail).toBe('{"because":"insufficient"}')
})

test('no answer in time lets the comment come down, and an answer after that is not taken', async () => {
  const { comment, complaint, toldAt } = await aSentNotice()
  const over = answerableUntil(toldAt)
  expect(await answerComplaint(db, { complaint, answer: keep, at: over })).toEqual({ ok: false })
  const early = { complaint, removal, officer, at: after(over, -1) }
  expect((await removeForComplaint(db, early)).ok).toBe(false)
  expect(await removeForComplaint(db, { ...early, at: over })).toEqual({ ok: true })
  expect((await theComment(comment.id)).state).toBe('removed')
})

test('an author answers once', async () => {
  const { complaint } = await aSentNotice()
  const answers = await Promise.all(
    [keep, { answer: 'remove' } as const].map((answer) =>
      answerComplaint(db, { complaint, answer, at: aMomentLater() }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a notice that lacks something goes back to the complainant and not to the author', async () => {
  const { author, complaint, email } = await aNotice({ meaning: null })
  expect(await stepNow(complaint)).toBe('say_what_is_missing')
  const at = aMomentLater()
  expect((await tellAuthor(db, { complaint, officer, at })).ok).toBe(false)
  expect(await sayWhatIsMissing(db, { complaint, officer, at })).toEqual({ ok: true })
  expect(await theComplaint(complaint)).toMatchObject({ outcome: 'incomplete' })
  expect(await mailsTo(email)).toEqual(['complaint-received', 'complaint-incomplete'])
  expect(await mailsOwedTo(author)).not.toContain('complaint-notice')
  expect(await eventsAbout(complaint)).toEqual(['complaint.received', 'complaint.returned'])
})

test('where nobody can write to the author, the comment comes down without asking', async () => {
  const { author, comment, complaint } = await aNotice()
  await db
    .updateTable('person')
    .set({ email: null, email_confirmed_at: null })
    .where('id', '=', author.id)
    .execute()
  expect(await stepNow(complaint)).toBe('remove')
  expect((await tellAuthor(db, { complaint, officer, at: aMomentLater() })).ok).toBe(false)
  await removeForComplaint(db, { complaint, removal, officer, at: aMomentLater() })
  expect((await theComment(comment.id)).state).toBe('removed')
})

test('what the same author posts a third time after two removals comes down without asking', async () => {
  const author = await aPerson('Kev Burton')
  const email = `${newId()}@elsewhere.example`
  for (const expected of ['tell_author', 'tell_author', 'remove']) {
    const comment = await aComment({ by: author })
    if (comment.state === 'held') await aDecision(comment, { verdict: 'publish' })
    const complaint = await aComplaint(comment, { email })
    expect(await stepNow(complaint)).toBe(expected)
    if (expected === 'tell_author') {
      const at = aMomentLater()
      await tellAuthor(db, { complaint, officer, at })
      await answerComplaint(db, { complaint, answer: { answer: 'remove' }, at })
    }
    const removing = { complaint, removal, officer, at: aMomentLater() }
    expect(await removeForComplaint(db, removing)).toEqual({ ok: true })
  }
  const { complaint } = await aNotice()
  expect(await stepNow(complaint)).toBe('tell_author')
})

test('what its author took back meanwhile needs no decision, and the complainant is told', async () => {
  const { author, comment, complaint, email } = await aSentNotice()
  await withdraw(db, { comment: await theComment(comment.id), author, at: aMomentLater() })
  expect(await stepNow(complaint)).toBe('remove')
  const removing = { complaint, removal, officer, at: aMomentLater() }
  expect(await removeForComplaint(db, removing)).toEqual({ ok: true })
  expect(await theComment(comment.id)).toMatchObject({ state: 'withdrawn', decisions: 0 })
  expect((await mailsTo(email)).at(-1)).toBe('complaint-removed')
})
