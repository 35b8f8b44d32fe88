import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintAnswerAddress } from '#app/moderation/complaint-key.server.ts'
import { removeForComplaint } from '#app/moderation/complaint-removal.server.ts'
import {
  answerComplaint,
  sayWhatIsMissing,
  tellAuthor,
  tellItStays,
} from '#app/moderation/complaint-steps.server.ts'
import type { Notice } from '#app/moderation/complaint.ts'
import type { MailName } from '#app/mail/mails.server.ts'
import { remindOfComplaints } from '#app/moderation/remind-of-complaints.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aMomentLater, anOfficer, aPerson, aPublication } from '../support/ambleford.ts'
import { aComplaint, theRule } from '../support/moderating.ts'
import { LATER, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>
let officer: Awaited<ReturnType<typeof anOfficer>>

beforeAll(async () => {
  server = await aMailServer()
  officer = await anOfficer('Gwen Pritchard')
  await theRule()
})
afterAll(() => server.stop())

async function aNotice(given: Partial<Notice> = {}, arrived?: string) {
  const at = arrived ?? aMomentLater()
  const on = await aPublication({ title: 'Parking on the Grove' })
  const author = await aPerson('Kev Burton')
  const comment = await aComment({ on, by: author })
  const email = `${newId()}@elsewhere.example`
  const complaint = await aComplaint(comment, { ...given, email, at })
  await deliverAll(server.post, arrived ?? LATER)
  return { author, comment, complaint, email }
}

type Letter = Awaited<ReturnType<typeof newestLetterTo>>

async function expectSent(letter: Letter, { id }: { id: string }, mail: MailName) {
  expect(letter.unsubscribe).toBe('')
  const owed = await db
    .selectFrom('owed_mail')
    .select(['sent_at', 'dropped_at'])
    .where('about_id', '=', id)
    .where('mail', '=', mail)
    .execute()
  expect(owed).toEqual([{ sent_at: LATER, dropped_at: null }])
}

test('whoever complains is told that the notice arrived and what happens, and nothing they typed', async () => {
  const { comment, complaint, email } = await aNotice()
  const letter = await newestLetterTo(server, { email })
  expect(letter.subject).toBe(`We have your notice of complaint about ${comment.reference}`)
  expect(letter.text).toContain('on “Parking on the Grove”')
  expect(letter.text).toContain('Within 48 hours, not counting weekends and bank holidays')
  expect(JSON.stringify(letter)).not.toMatch(/Rosalind|took the money/)
  await expectSent(letter, complaint, 'complaint-received')
})

test('the author is sent a copy with the date to answer by, without a name that must be kept back', async () => {
  const { author, comment, complaint } = await aNotice({ may_name: 'no' })
  await tellAuthor(db, { complaint, officer, at: '2026-12-24T16:00:00.000Z' })
  const letter = await newestLetterTo(server, author)
  expect(letter.subject).toBe(`A notice of complaint about your comment ${comment.reference}`)
  expect(letter.text).toContain('unless we have your answer by the end of 29 December 2026')
  expect(letter.text).toContain('unless you agree or a court orders us to')
  expect(letter.text).toContain('> The words: Pike took the money.')
  expect(letter.text).toContain('> What is wrong in them: There was no money to take.')
  expect(letter.text).toContain(`${config.origin}${complaintAnswerAddress(complaint)}`)
  expect(JSON.stringify(letter)).not.toMatch(/Rosalind Pike|rosalind@|elsewhere\.example/)
  await expectSent(letter, complaint, 'complaint-notice')
})

test('the author is told who complains where they agreed', async () => {
  const { author, complaint, email } = await aNotice({ may_name: 'yes' })
  await tellAuthor(db, { complaint, officer, at: aMomentLater() })
  const letter = await newestLetterTo(server, author)
  expect(letter.text).toContain(`> Who complains: Rosalind Pike, ${email}`)
})

test('a complainant is told everything that is missing and what the law asks for', async () => {
  const { comment, complaint, email } = await aNotice({ meaning: null, lacks_means: 'no' })
  await sayWhatIsMissing(db, { complaint, officer, at: aMomentLater() })
  const letter = await newestLetterTo(server, { email })
  expect(letter.subject).toBe(`Your notice of complaint about ${comment.reference} is not complete`)
  expect(letter.text).toContain('regulation 2 of the Defamation (Operators of Websites)')
  expect(letter.text).toContain(
    'It does not say: the meaning given to the words; that the complainant does not know enough',
  )
  expect(letter.text).toContain(`${config.origin}/complaints/new?comment=${comment.reference}`)
  await expectSent(letter, complaint, 'complaint-incomplete')
})

test('a complainant is told that the comment is removed', async () => {
  const { comment, complaint, email } = await aNotice()
  await tellAuthor(db, { complaint, officer, at: '2026-11-02T09:00:00.000Z' })
  const removal = { rule: 1, note: null }
  await removeForComplaint(db, { complaint, removal, officer, at: '2026-11-12T09:00:00.000Z' })
  const letter = await newestLetterTo(server, { email })
  expect(letter.subject).toBe(`The comment ${comment.reference} is removed`)
  await expectSent(letter, complaint, 'complaint-removed')
})

test.each([
  ['yes', true],
  ['no', false],
] as const)(
  'a complainant is told that it stays, with the author’s address only if they agree: %s',
  async (may_pass_on, isTold) => {
    const { comment, complaint, email } = await aNotice()
    await tellAuthor(db, { complaint, officer, at: aMomentLater() })
    const details = { name: 'Kevin Burton', address: '3 Mill Lane, Ambleford', may_pass_on }
    await answerComplaint(db, {
      complaint,
      answer: { answer: 'keep', ...details },
      at: aMomentLater(),
    })
    await tellItStays(db, { complaint, officer, at: aMomentLater() })
    const letter = await newestLetterTo(server, { email })
    expect(letter.subject).toBe(`The comment ${comment.reference} stays`)
    expect(/Kevin Burton[^]*3 Mill Lane, Ambleford/.test(letter.text)).toBe(isTold)
    expect(letter.text).toContain(isTold ? 'They agree that we pass on' : 'do not agree')
    await expectSent(letter, complaint, 'complaint-stays')
  },
)

test('every officer is told that a notice arrived and by when, and not who complains', async () => {
  const colleague = await anOfficer('Tariq Aziz')
  const at = '2026-11-05T09:00:00.000Z'
  const { comment, complaint } = await aNotice({}, at)
  const letter = await newestLetterTo(server, colleague, at)
  expect(letter.subject).toBe(`A notice of complaint about ${comment.reference} has arrived`)
  expect(letter.text).toContain('on “Parking on the Grove”')
  expect(letter.text).toContain('send the notice to the author, by 9 November 2026, 9am')
  expect(letter.text).toContain(`${config.origin}/officer/complaints/${complaint.id}`)
  expect(letter.text).toContain('because you are an officer')
  expect(JSON.stringify(letter)).not.toMatch(/Rosalind|took the money|elsewhere\.example/)
  expect(letter.unsubscribe).toBe('')
  expect(await sentTo(colleague, 'complaint-arrived')).toEqual([{ about_id: complaint.id }])
})

test('officers are reminded once before a step of a notice is due, and not while its author has time', async () => {
  const colleague = await anOfficer('Lena Marsh')
  const { comment, complaint } = await aNotice({}, '2026-11-05T09:00:00.000Z')
  await remindOfComplaints(db, '2026-11-06T16:00:00.000Z')
  expect(await owedAbout(complaint, 'complaint-due')).toBe(0)
  await remindOfComplaints(db, '2026-11-06T18:00:00.000Z')
  await remindOfComplaints(db, '2026-11-06T19:00:00.000Z')
  const letter = await newestLetterTo(server, colleague, '2026-11-06T19:00:00.000Z')
  expect(letter.subject).toBe(`Due soon: a notice of complaint about ${comment.reference}`)
  expect(letter.text).toContain('is due by 9 November 2026, 9am: send the notice to the author')
  const sent = await sentTo(colleague, 'complaint-due')
  expect(sent.filter(({ about_id }) => about_id === complaint.id)).toHaveLength(1)
  const reminded = await owedAbout(complaint, 'complaint-due')
  await tellAuthor(db, { complaint, officer, at: '2026-11-06T20:00:00.000Z' })
  await remindOfComplaints(db, '2026-11-09T08:00:00.000Z')
  expect(await owedAbout(complaint, 'complaint-due')).toBe(reminded)
  await remindOfComplaints(db, '2026-11-13T12:00:00.000Z')
  expect(await owedAbout(complaint, 'complaint-due')).toBeGreaterThan(reminded)
})

test('an officer whose own comment a notice is about gets no mail of it', async () => {
  const colleague = await anOfficer('Ruth Vale')
  const on = await aPublication({ title: 'Parking on the Grove' })
  await aComplaint(await aComment({ on, by: colleague }), { email: `${newId()}@elsewhere.example` })
  await deliverAll(server.post, LATER)
  expect(await sentTo(colleague, 'complaint-arrived')).toEqual([])
})

async function sentTo(person: { id: string }, mail: MailName) {
  return db
    .selectFrom('owed_mail')
    .select('about_id')
    .where('person_id', '=', person.id)
    .where('mail', '=', mail)
    .where('sent_at', 'is not', null)
    .execute()
}

async function owedAbout({ id }: { id: string }, mail: MailName) {
  const owed = await db
    .selectFrom('owed_mail')
    .select('id')
    .where('about_id', '=', id)
    .where('mail', '=', mail)
    .execute()
  return owed.length
}
