import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MailName } from '#app/mail/mails.server.ts'
import { config } from '#app/platform/config.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMember,
  anOfficialReply,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { aReview, aTheme, coding, concluding } from '../support/review.ts'
import { addressesOf, aMailServer, deliverAll, owedTo } from './mail-server.ts'

const LATER = '2027-01-01T00:00:00.000Z'
let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
  await aHouseRule(3)
})
afterAll(() => server.stop())

type Person = Awaited<ReturnType<typeof aPerson>>

function aHeldCommentOn(title: string, by: Person) {
  return aPublication({ moderation: 'every_comment', title }).then((on) => aHeldComment({ on, by }))
}

/** Sends everything owed and answers the newest letter to a person. */
async function newestLetterTo(person: Person) {
  await deliverAll(server.post, LATER)
  const own = server.letters.filter((letter) => addressesOf(letter).includes(person.email))
  const letter = own.at(-1)
  if (!letter) throw new Error('No letter arrived.')
  return { subject: letter.subject, text: letter.text ?? '', html: String(letter.html) }
}

async function expectOwedAndSent(person: Person, mail: MailName) {
  const owed = await owedTo(person)
  expect(owed.at(-1)).toMatchObject({ mail, sent_at: LATER, dropped_at: null, last_error: null })
}

function tracePage({ reference }: { reference: string }) {
  return `${config.origin}/comments/${reference}/trace`
}

test('a resident is told that a comment arrived', async () => {
  const by = await aPerson()
  const comment = await aHeldCommentOn('Parking on the Grove', by)
  const letter = await newestLetterTo(by)
  expect(letter.subject).toBe(`We have your comment ${comment.reference}`)
  expect(letter.text).toContain('Hello Marjorie Teale,')
  expect(letter.text).toContain('Thank you for your comment on “Parking on the Grove”.')
  expect(letter.text).toContain('A moderator reads it before it appears on the page.')
  expect(letter.text).toContain(tracePage(comment))
  expect(letter.html).toContain(`href="${tracePage(comment)}"`)
  await expectOwedAndSent(by, 'comment-received')
})

test('a resident is told that a comment was published', async () => {
  const by = await aPerson()
  const comment = await aHeldCommentOn('Parking on the Grove', by)
  await aDecision(comment, { verdict: 'publish' })
  const letter = await newestLetterTo(by)
  expect(letter.subject).toBe(`Your comment is published: ${comment.reference}`)
  expect(letter.text).toContain('published your comment on “Parking on the Grove”')
  expect(letter.text).toContain(tracePage(comment))
  await expectOwedAndSent(by, 'comment-published')
})

test.each([
  ['return', 'comment-returned', 'Please change your comment'],
  ['withhold', 'comment-withheld', 'Your comment is not published'],
] as const)('a resident is told to %s what under which rule', async (verdict, mail, subject) => {
  const by = await aPerson()
  const comment = await aHeldCommentOn('Parking on the Grove', by)
  await aDecision(comment, { verdict, rule: 3, note: 'Take out the name.' })
  const letter = await newestLetterTo(by)
  expect(letter.subject).toBe(`${subject}: ${comment.reference}`)
  expect(letter.text).toContain('It breaks house rule 3: rule 3.')
  expect(letter.text).toContain('> Take out the name.')
  expect(letter.text).toContain(tracePage(comment))
  await expectOwedAndSent(by, mail)
})

test('a resident is told that a comment was taken down', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  await aDecision(comment, { verdict: 'remove', rule: 3, note: null })
  const letter = await newestLetterTo(by)
  expect(letter.subject).toBe(`Your comment was taken down: ${comment.reference}`)
  expect(letter.text).toContain('It breaks house rule 3')
  expect(letter.text).toContain(tracePage(comment))
  await expectOwedAndSent(by, 'comment-removed')
})

test('a resident is told who answered, and what', async () => {
  const [by, member] = [await aPerson(), await aMember()]
  const comment = await aComment({ on: await aPublication({ by: member }), by })
  await anOfficialReply({ to: comment, by: member, body: 'The maps stay.\nI promise.' })
  const letter = await newestLetterTo(by)
  expect(letter.subject).toBe('Cllr Priya Okafor has answered your comment')
  expect(letter.text).toContain('Cllr Priya Okafor, Cabinet Member for Libraries and Culture,')
  expect(letter.text).toContain('> The maps stay.\n> I promise.')
  expect(letter.text).toContain(tracePage(comment))
  await expectOwedAndSent(by, 'official-reply')
})

test('a resident is told what was decided about what they raised, and not about the rest', async () => {
  const by = await aPerson()
  const page = await aPublication()
  const comment = await aComment({ on: page, by })
  const review = await aReview([page])
  const [raised, other] = [await aTheme(review, 'Somewhere quiet'), await aTheme(review, 'Parking')]
  await coding(review, { comment, theme: raised })
  await concluding(review, [raised, other])
  const letter = await newestLetterTo(by)
  expect(letter.subject).toBe('What was decided: Which libraries open when')
  expect(letter.text).toContain('Every branch gets a quiet room.')
  expect(letter.text).toContain('Somewhere quiet: adopted. Three of four branches')
  expect(letter.text).not.toContain('Parking')
  expect(letter.text).toContain(`${config.origin}/reviews/${review.slug}/outcome`)
  expect(letter.text).toContain(tracePage(await theComment(comment.id)))
  await expectOwedAndSent(by, 'outcome-published')
})

test('a mail comes from the council and its id is that of what was owed', async () => {
  const by = await aPerson()
  await aComment({ by })
  await newestLetterTo(by)
  const letter = server.letters.find((one) => addressesOf(one).includes(by.email))
  expect(letter?.from?.value[0]?.address).toBe('talk@ambleford.example')
  expect(letter?.messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/)
})
