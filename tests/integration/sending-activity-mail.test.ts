import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { remind } from '#app/mail/remind.server.ts'
import { config } from '#app/platform/config.server.ts'
import { after, DAY, HOUR, MINUTE } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
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
  mailsOwedTo,
} from '../support/ambleford.ts'
import { choosing } from '../support/following.ts'
import { aReview, aTheme, coding, uncoding } from '../support/review.ts'
import { LATER, lettersTo, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll, owedTo } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

function everythingIsDecided() {
  return db
    .updateTable('comment')
    .set({ state: 'withheld', shown_as: 'nothing', published_at: null, waiting_since: null })
    .where('waiting_since', 'is not', null)
    .execute()
}

/** A person who asked for a kind of mail, and their comment. */
async function aListener(category: 'replied' | 'themed') {
  const by = await aPerson()
  await choosing(by, category, 'immediately')
  const on = await aPublication({ title: 'Parking on the Grove' })
  return { by, on, comment: await aComment({ on, by }) }
}

test('a resident who asked is told who replied, once the reply is public', async () => {
  const { by, on, comment } = await aListener('replied')
  const reply = await aComment({ on, by: await aPerson('Steve M'), inReplyTo: comment.id })
  const letter = await newestLetterTo(server, by)
  expect(letter.subject).toBe('Steve M has replied to your comment')
  expect(letter.text).toContain('on “Parking on the Grove”')
  expect(letter.text).toContain(`${config.origin}/comments/${reply.reference}`)
  expect((await owedTo(by)).at(-1)).toMatchObject({ mail: 'comment-replied', sent_at: LATER })
})

test('a resident who did not ask is not told of replies', async () => {
  const by = await aPerson()
  const on = await aPublication()
  const comment = await aComment({ on, by })
  await aComment({ on, inReplyTo: comment.id })
  expect(await mailsOwedTo(by)).toEqual(['comment-received'])
})

test('a reply that waits for a moderator is told when it is published, not before', async () => {
  const { by, on, comment } = await aListener('replied')
  const strict = { ...on, moderation: 'every_comment' as const }
  const reply = await aHeldComment({ on: strict, inReplyTo: comment.id })
  expect(await mailsOwedTo(by)).toEqual(['comment-received'])
  await aDecision(reply, { verdict: 'publish' })
  expect(await mailsOwedTo(by)).toEqual(['comment-received', 'comment-replied'])
})

test('a reply that came down before the mail went is not told', async () => {
  const { by, on, comment } = await aListener('replied')
  const author = await aPerson()
  const reply = await aComment({ on, by: author, inReplyTo: comment.id })
  await withdraw(db, { comment: reply, author, at: aMomentLater() })
  await deliverAll(server.post, LATER)
  expect(lettersTo(server, by).map(({ subject }) => subject)).toEqual([
    `We have your comment ${comment.reference}`,
  ])
})

test('nobody is told of their own reply, and an officer not of the one they published', async () => {
  const { by, on, comment } = await aListener('replied')
  await aComment({ on, by, inReplyTo: comment.id })
  const officer = await anOfficer()
  await choosing(officer, 'replied', 'immediately')
  const own = await aComment({ on, by: officer })
  const strict = { ...on, moderation: 'every_comment' as const }
  const reply = await aHeldComment({ on: strict, inReplyTo: own.id })
  await aDecision(reply, { verdict: 'publish' }, officer)
  for (const person of [by, officer]) {
    expect(await mailsOwedTo(person)).not.toContain('comment-replied')
  }
})

test('an official reply is told as that, and not as a reply too', async () => {
  const member = await aMember()
  const by = await aPerson()
  await choosing(by, 'replied', 'immediately')
  const comment = await aComment({ on: await aPublication({ by: member }), by })
  await anOfficialReply({ to: comment, by: member })
  expect(await mailsOwedTo(by)).toEqual(['comment-received', 'official-reply'])
})

test('a resident who asked is told which theme a comment was counted in', async () => {
  const { by, on, comment } = await aListener('themed')
  const review = await aReview([on])
  const theme = await aTheme(review, 'Somewhere quiet')
  await coding(review, { comment, theme })
  await coding(review, { comment, theme, stance: 'against' })
  const letter = await newestLetterTo(server, by)
  expect(letter.subject).toBe('Your comment is counted: Somewhere quiet')
  expect(letter.text).toContain('in “Which libraries open when”')
  expect(letter.text).toContain(`${config.origin}/comments/${comment.reference}/trace`)
  expect(await mailsOwedTo(by)).toEqual(['comment-received', 'comment-themed'])
})

test('a coding taken back before the mail went is not told', async () => {
  const { by, on, comment } = await aListener('themed')
  const review = await aReview([on])
  const theme = await aTheme(review)
  await coding(review, { comment, theme })
  await uncoding(review, { comment, theme })
  await deliverAll(server.post, LATER)
  expect(lettersTo(server, by)).toHaveLength(1)
})

test('an officer who asked is told at once that a comment waits', async () => {
  const officer = await anOfficer()
  await choosing(officer, 'work_waiting', 'immediately')
  await aHeldComment()
  const letter = await newestLetterTo(server, officer, aMomentLater())
  expect(letter.subject).toMatch(/^\d+ comments? waiting for a moderator$/)
  expect(letter.text).toContain(`${config.origin}/officer/queue`)
  expect((await owedTo(officer))[0]).toMatchObject({ mail: 'work-waiting' })
})

test('a daily count of what waits is one mail, and none when nothing waits', async () => {
  const officer = await anOfficer()
  await choosing(officer, 'work_waiting', 'daily')
  await aHeldComment()
  await aHeldComment()
  expect(await mailsOwedTo(officer)).toEqual(['work-waiting'])
  await everythingIsDecided()
  await deliverAll(server.post, LATER)
  expect(lettersTo(server, officer)).toEqual([])
})

test('an officer who asked is told when a comment has waited for more than a day, once for each', async () => {
  await everythingIsDecided()
  const officer = await anOfficer()
  await choosing(officer, 'work_overdue', 'immediately')
  const { waiting_since } = await aHeldComment()
  const since = waiting_since ?? ''
  await remind(db, after(since, DAY - MINUTE))
  expect(await mailsOwedTo(officer)).toEqual([])
  await remind(db, after(since, DAY))
  await remind(db, after(since, DAY + HOUR))
  const letter = await newestLetterTo(server, officer, after(since, DAY + HOUR))
  expect(letter.subject).toBe('1 comment overdue')
  expect(letter.text).toContain('Waiting for more than 1 working day: 1 comment')
  expect(await mailsOwedTo(officer)).toEqual(['work-overdue'])
})

test('somebody who is an officer no more is told of no work', async () => {
  const officer = await anOfficer()
  await choosing(officer, 'work_waiting', 'daily')
  await aHeldComment()
  const ended_at = aMomentLater()
  await db.updateTable('role_grant').set({ ended_at }).where('person_id', '=', officer.id).execute()
  await deliverAll(server.post, LATER)
  expect(lettersTo(server, officer)).toEqual([])
})
