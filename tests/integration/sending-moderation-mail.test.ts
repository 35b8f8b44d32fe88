import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveComments } from '#app/comments/leave.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { appealSanction, answerAppeal } from '#app/moderation/sanction-appeal.server.ts'
import { lift } from '#app/moderation/impose.server.ts'
import { sanctionAddress } from '#app/moderation/sanction-key.server.ts'
import type { MailName } from '#app/mail/mails.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { newId } from '#db/id.ts'
import { dismissedSince } from '#db/queries/reports.server.ts'
import {
  aComment,
  aDecision,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { aBriefing } from '../support/briefing.ts'
import { aReport, aSanction, aVisitorsReport, theRule } from '../support/moderating.ts'
import { LATER, lettersTo, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll, owedTo } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
  await theRule()
})
afterAll(() => server.stop())

type Letter = Awaited<ReturnType<typeof newestLetterTo>>

/** Nobody can stop these, and they went out under the name they were owed by. */
async function expectSent(letter: Letter, person: { id: string }, mail: MailName) {
  expect(letter.unsubscribe).toBe('')
  expect((await owedTo(person)).at(-1)).toMatchObject({ mail, sent_at: LATER, dropped_at: null })
}

/** Sanctions somebody who has been told already that their comment arrived. */
async function aSanctionOf(person: Awaited<ReturnType<typeof aPerson>>, kind: Kind) {
  const about = await aComment({ by: person })
  await deliverAll(server.post, LATER)
  return aSanction(person, kind, { about })
}
type Kind = Parameters<typeof aSanction>[1]

test('a visitor who reports is asked whether it was they, and nothing they typed is in the mail', async () => {
  const on = await aPublication({ title: 'Parking on the Grove' })
  const comment = await aComment({ on, body: 'Sell the lot of them.' })
  const email = `${newId()}@elsewhere.example`
  const id = await aVisitorsReport(comment, email, after(LATER, -DAY))
  const letter = await newestLetterTo(server, { email })
  expect(letter.subject).toBe(`Confirm your report about ${comment.reference}`)
  expect(letter.text).toContain('on “Parking on the Grove”')
  expect(letter.text).toContain('If it was not you, do nothing.')
  expect(letter.text).toContain(
    `${config.origin}/reports/${id}?key=${linkKey('confirm-report', id)}`,
  )
  expect(JSON.stringify(letter)).not.toMatch(/evil\.example|Sell the lot/)
  const owed = await db
    .selectFrom('owed_mail')
    .select(['mail', 'sent_at'])
    .where('about_id', '=', id)
    .execute()
  expect(owed).toEqual([{ mail: 'confirm-report', sent_at: LATER }])
})

test('a reporter is told that the author took the comment back, and it counts against nobody', async () => {
  const [reporter, author] = [await aPerson('Rita Reader'), await aPerson()]
  const comment = await aComment({ by: author })
  await aReport(comment, { by: reporter })
  await withdraw(db, { comment: await theComment(comment.id), author, at: aMomentLater() })
  const letter = await newestLetterTo(server, reporter)
  expect(letter.subject).toBe(`Your report about ${comment.reference}`)
  expect(letter.text).toContain('Its author has taken it back before a moderator decided')
  await expectSent(letter, reporter, 'report-resolved')
  const since = '2026-01-01T00:00:00.000Z'
  expect(await dismissedSince(db, { person: reporter.id, since })).toBe(0)
})

test('a reporter and the desk are told, too, when the author closes their account', async () => {
  const reporter = await aPerson('Rita Reader')
  const { author, comment, officer } = await aBriefing()
  await aReport(comment, { by: reporter })
  const at = aMomentLater()
  await db.transaction().execute((trx) => leaveComments(trx, { person: author, at }))
  expect((await mailsOwedTo(reporter)).at(-1)).toBe('report-resolved')
  expect((await mailsOwedTo(officer)).at(-1)).toBe('briefing-withdrawn')
})

test('a link to confirm that would be too old to work is not sent', async () => {
  const email = `${newId()}@elsewhere.example`
  await aVisitorsReport(await aComment(), email)
  await deliverAll(server.post, LATER)
  expect(lettersTo(server, { email })).toEqual([])
})

test.each([
  ['publish', 'left it as it is: it breaks no house rule'],
  ['remove', 'agrees that it could not stay as it was'],
] as const)('a reporter is told once what came of it: %s', async (verdict, words) => {
  const [reporter, on] = [await aPerson('Rita Reader'), await aPublication()]
  const comment = await aComment({ on })
  await aReport(comment, { by: reporter })
  await aDecision(
    comment,
    verdict === 'publish' ? { verdict } : { verdict, rule: 1, note: 'It names somebody.' },
  )
  const letter = await newestLetterTo(server, reporter)
  expect(letter.subject).toBe(`Your report about ${comment.reference}`)
  expect(letter.text).toContain(words)
  expect(letter.text).toContain(`${config.origin}/publications/${on.slug}`)
  expect(JSON.stringify(letter)).not.toContain('It names somebody.')
  await expectSent(letter, reporter, 'report-resolved')
  expect(lettersTo(server, reporter)).toHaveLength(1)
})

test.each([
  [{ kind: 'warn' }, 'A warning from a moderator', 'Say on the page below that you have read it'],
  [{ kind: 'suspend', lasts: '3h' }, 'You are suspended for a time', 'support or report until'],
  [
    { kind: 'always_pre_moderate', until: '2026-12-31' },
    'Your comments are read before they appear',
    'until the end of 31 December 2026',
  ],
] as const)('a person is told of a sanction: %j', async (kind, subject, words) => {
  const person = await aPerson('Kev Burton')
  const sanction = await aSanctionOf(person, kind)
  const letter = await newestLetterTo(server, person)
  expect(letter.subject).toBe(subject)
  expect(letter.text).toContain(words)
  expect(letter.text).toContain(`about your comment ${sanction.reference}, under house rule 1`)
  expect(letter.text).toContain('> You called a neighbour names.')
  expect(letter.text).toContain('you can appeal on the page below')
  expect(letter.text).toContain(`${config.origin}${sanctionAddress(sanction)}`)
  await expectSent(letter, person, 'sanction-imposed')
})

test('a person is told that a sanction was lifted', async () => {
  const [person, officer] = [await aPerson('Kev Burton'), await anOfficer()]
  const sanction = await aSanctionOf(person, { kind: 'suspend', lasts: '7d' })
  await lift(db, { sanction, officer, at: aMomentLater() })
  const letter = await newestLetterTo(server, person)
  expect(letter.subject).toBe('A moderator’s measure against you has ended')
  expect(letter.text).toContain(`${config.origin}${sanctionAddress(sanction)}`)
  await expectSent(letter, person, 'sanction-lifted')
})

test('a person is told by when their appeal is answered, and then how', async () => {
  const person = await aPerson('Kev Burton')
  const sanction = await aSanctionOf(person, { kind: 'suspend', lasts: '7d' })
  const at = aMomentLater()
  await appealSanction(db, { sanction, words: 'It was a quotation.', at })
  const arrived = await newestLetterTo(server, person)
  expect(arrived.subject).toBe('We have your appeal')
  expect(arrived.text).toContain('answers by 16 November 2026')
  await expectSent(arrived, person, 'sanction-appealed')

  const answer = { result: 'overturned' as const, answer: 'So it was. We are sorry.' }
  const officer = await anOfficer()
  await answerAppeal(db, { sanction, answer, officer, at: aMomentLater() })
  const answered = await newestLetterTo(server, person)
  expect(answered.subject).toBe('Your appeal is answered')
  expect(answered.text).toContain('You were right, and the measure has ended.')
  expect(answered.text).toContain('> So it was. We are sorry.')
  await expectSent(answered, person, 'sanction-appeal-answered')
})
