import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDecisionAppeal } from '#app/moderation/answer-appeal.server.ts'
import { settleReturns } from '#app/moderation/lapse.server.ts'
import { remindOfAppeals } from '#app/moderation/remind-of-appeals.server.ts'
import type { MailName } from '#app/mail/mails.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { anAppeal, aRedaction } from '../support/deciding.ts'
import { choosing } from '../support/following.ts'
import { theRule } from '../support/moderating.ts'
import { LATER, newestLetterTo } from './mail-reading.ts'
import { aMailServer, owedTo } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
  await theRule(1)
})
afterAll(() => server.stop())

type Person = Awaited<ReturnType<typeof aPerson>>

async function theLetter(to: Person, mail: MailName) {
  const letter = await newestLetterTo(server, to)
  const owed = await owedTo(to)
  expect(owed.find((one) => one.mail === mail)).toMatchObject({ sent_at: LATER, last_error: null })
  return letter
}

async function aReturnedComment() {
  const by = await aPerson()
  const on = await aPublication({ title: 'Parking on the Grove', moderation: 'every_comment' })
  const comment = await aHeldComment({ on, by })
  await aDecision(comment, { verdict: 'return', rule: 1, note: 'Leave out the name.' })
  return { by, comment, at: aMomentLater() }
}

test('who was refused is told the rule in its words, and how to appeal', async () => {
  const by = await aPerson()
  const comment = await aHeldComment({ by })
  await aDecision(comment, { verdict: 'withhold', rule: 1, note: 'It names a neighbour.' })
  const letter = await theLetter(by, 'comment-withheld')
  expect(letter.text).toContain('It breaks house rule 1: rule 1. The rule says: “Be fair.”')
  expect(letter.text).toContain('you can appeal on the page below, once and within 28 days')
  expect(letter.text).toContain('It names a neighbour.')
  expect(letter.text).toContain(`${config.origin}/comments/${comment.reference}/trace`)
})

test('who is read once more is told so', async () => {
  const by = await aPerson()
  await aDecision(await aComment({ by }), { verdict: 'hold' })
  const letter = await theLetter(by, 'comment-held')
  expect(letter.subject).toMatch(/^Your comment is being read again/)
})

test('who is redacted is told what kind of words and why, not the words', async () => {
  const by = await aPerson()
  const comment = await aComment({ by, body: 'Ring 07911 123456 about the gate.' })
  await aRedaction(comment, { publishes: true })
  const letter = await theLetter(by, 'comment-published')
  expect(letter.text).toContain('personal information removed (It is somebody’s telephone number.)')
  expect(letter.text).toContain('you can appeal')
  expect(letter.text).not.toContain('07911')
})

test('an author is reminded of a comment that came back', async () => {
  const { by, at } = await aReturnedComment()
  await settleReturns(db, after(at, 11 * DAY))
  const letter = await theLetter(by, 'comment-reminder')
  expect(letter.subject).toMatch(/you can change your comment/)
  expect(letter.text).toContain('Leave out the name.')
})

test('an author is told that a comment has lapsed', async () => {
  const { by, at } = await aReturnedComment()
  await settleReturns(db, after(at, 14 * DAY))
  const letter = await theLetter(by, 'comment-lapsed')
  expect(letter.text).toContain('14 days have passed')
})

test('an appeal is acknowledged with the day of its answer', async () => {
  const { author } = await anAppeal()
  const letter = await theLetter(author, 'appeal-received')
  expect(letter.text).toMatch(/answers by \d+ \w+ 20\d\d/)
})

test('an appeal is answered in the officer’s words', async () => {
  const { id, author } = await anAppeal()
  const answer = { result: 'upheld', words: 'The name stands there twice.' } as const
  const officer = await anOfficer('Gwen Pryce-Hall')
  await answerDecisionAppeal(db, { appeal: id, answer, officer, at: aMomentLater() })
  const letter = await theLetter(author, 'appeal-answered')
  expect(letter.text).toContain('The decision stands.')
  expect(letter.text).toContain('The name stands there twice.')
})

test('officers who asked are told of an answer that is nearly due', async () => {
  const officer = await anOfficer('Tariq Aziz-Bell')
  await choosing(officer, 'work_overdue', 'immediately')
  const { id } = await anAppeal()
  await remindOfAppeals(db, after(aMomentLater(), 20 * DAY))
  const letter = await theLetter(officer, 'appeal-due')
  expect(letter.text).toContain(`${config.origin}/officer/appeals/${id}`)
})
