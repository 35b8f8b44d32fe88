import { afterAll, beforeAll, expect, test } from 'vitest'
import { askToFollow } from '#app/following/follow-by-mail.server.ts'
import { remind } from '#app/mail/remind.server.ts'
import { config } from '#app/platform/config.server.ts'
import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { publish } from '#app/publications/publish.server.ts'
import { save } from '#app/publications/save.server.ts'
import { start } from '#app/publications/start.server.ts'
import { withdraw } from '#app/publications/withdraw.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aMember, aMomentLater, aPublication, mailsOwedTo } from '../support/ambleford.ts'
import { aFollower, aPortfolio } from '../support/following.ts'
import { aReview, aTheme, concluding, handingOver, telling } from '../support/review.ts'
import { LATER, lettersTo, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll, owedTo } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

type Member = Awaited<ReturnType<typeof aMember>>

const words = {
  title: 'Parking on the Grove',
  summary: 'Permits for residents.',
  body: 'Text.',
  speech_event: null,
  speech_venue: null,
  speech_delivered_on: null,
  speech_text: null,
}

const release = {
  moderation: 'every_comment' as const,
  voice: 'member' as const,
  closesOn: null,
}

async function aNewPage(member: Member) {
  const id = await start(db, { kind: 'post', draft: words, member, at: aMomentLater() })
  const published = await publishing({ id, member, change: 'major', changeNote: null })
  return { id, published }
}

type Publishing = {
  id: string
  member: Member
  change: 'major' | 'minor'
  changeNote: string | null
}

async function publishing({ id, member, change, changeNote }: Publishing) {
  const published = await publish(db, {
    publication: { id, comments_close_at: null },
    release: { ...release, change, changeNote },
    member,
    at: aMomentLater(),
  })
  await telling()
  return published
}

async function aNewEdition(
  { id, edition }: { id: string; edition: number },
  change: Omit<Publishing, 'id'>,
) {
  await save(db, {
    publication: { id, edition },
    draft: words,
    member: change.member,
    at: aMomentLater(),
  })
  return publishing({ id, ...change })
}

test('somebody who follows the council hears of a new page', async () => {
  const follower = await aFollower({ subject: 'council', id: null })
  await aNewPage(await aMember())
  const letter = await newestLetterTo(server, follower)
  expect(letter.subject).toBe('Cllr Priya Okafor: Parking on the Grove')
  expect(letter.text).toContain('Cllr Priya Okafor has published “Parking on the Grove”.')
  expect(letter.text).toContain('Permits for residents.')
  expect(letter.text).toContain('because you follow this')
  expect(letter.html).toContain(`href="${config.origin}/publications/parking-on-the-grove`)
  expect((await owedTo(follower))[0]).toMatchObject({ mail: 'publication-published' })
})

test('somebody who follows a portfolio hears of a new page on it, and of no other', async () => {
  const portfolio = await aPortfolio()
  const follower = await aFollower({ subject: 'portfolio', id: portfolio.id })
  await aNewPage(await aMember())
  expect(await owedTo(follower)).toEqual([])
  await aNewPage(portfolio.by)
  const letter = await newestLetterTo(server, follower)
  expect(letter.subject).toBe('Cllr Priya Okafor: Parking on the Grove')
})

test('whoever follows both hears once, as soon as either asks', async () => {
  const portfolio = await aPortfolio()
  const by = await aFollower({ subject: 'portfolio', id: portfolio.id, frequency: 'immediately' })
  await aFollower({ subject: 'council', id: null, frequency: 'daily', by })
  await aNewPage(portfolio.by)
  const owed = await db
    .selectFrom('owed_mail')
    .select('digest')
    .where('person_id', '=', by.id)
    .execute()
  expect(owed).toEqual([{ digest: null }])
})

test('a major edition is told with its note, a minor one is not', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member })
  const follower = await aFollower({ subject: 'publication', id: page.id })
  await aNewEdition(page, { member, change: 'minor', changeNote: null })
  expect(await owedTo(follower)).toEqual([])
  const second = { ...page, edition: 2 }
  await aNewEdition(second, { member, change: 'major', changeNote: 'Two streets were added.' })
  const letter = await newestLetterTo(server, follower)
  expect(letter.subject).toBe('Changed: Parking on the Grove')
  expect(letter.text).toContain('> Two streets were added.')
  expect(letter.text).toContain(`${config.origin}/publications/${page.slug}/editions`)
  expect((await owedTo(follower))[0]).toMatchObject({ mail: 'publication-changed' })
})

test('the member who publishes is not told of it', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member })
  await aFollower({ subject: 'publication', id: page.id, by: member })
  await aNewEdition(page, { member, change: 'major', changeNote: 'More.' })
  expect(await owedTo(member)).toEqual([])
})

test('a change of a page that is withdrawn before the mail goes is not told; the withdrawal is', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member, title: 'A warm room' })
  const follower = await aFollower({ subject: 'publication', id: page.id })
  await aNewEdition(page, { member, change: 'major', changeNote: 'Two streets were added.' })
  await withdraw(db, { publication: page, reason: 'The law changed.', member, at: aMomentLater() })
  await telling()
  const letter = await newestLetterTo(server, follower)
  expect(lettersTo(server, follower)).toHaveLength(1)
  expect(letter.subject).toBe('Withdrawn: Parking on the Grove')
  expect(letter.text).toContain('> The law changed.')
  expect(letter.text).toContain(`${config.origin}/publications/${page.slug}`)
  expect((await owedTo(follower)).at(-1)).toMatchObject({ mail: 'publication-withdrawn' })
})

test('two days before comments close those who follow the page are told, once', async () => {
  const closesAt = '2026-11-20T17:00:00.000Z'
  const page = await aPublication({ closesAt, title: 'Bins' })
  const follower = await aFollower({ subject: 'publication', id: page.id })
  await remind(db, after(closesAt, -2 * DAY - HOUR))
  expect(await owedTo(follower)).toEqual([])
  await remind(db, after(closesAt, -DAY))
  await remind(db, after(closesAt, -DAY + HOUR))
  const letter = await newestLetterTo(server, follower, after(closesAt, -HOUR))
  expect(lettersTo(server, follower)).toHaveLength(1)
  expect(letter.subject).toBe('Comments close soon: Bins')
  expect(letter.text).toContain('You can comment on “Bins” until 20 November 2026, 5pm.')
  expect((await owedTo(follower))[0]).toMatchObject({ mail: 'comments-closing' })
})

test('nobody is told that comments will close once they have', async () => {
  const closesAt = '2026-11-20T17:00:00.000Z'
  const page = await aPublication({ closesAt })
  const follower = await aFollower({ subject: 'publication', id: page.id })
  await remind(db, after(closesAt, -HOUR))
  await deliverAll(server.post, after(closesAt, HOUR))
  expect(lettersTo(server, follower)).toEqual([])
})

test('somebody who follows a review hears when it goes to the decision-maker', async () => {
  const review = await aReview()
  await aTheme(review)
  const follower = await aFollower({ subject: 'review', id: review.id })
  await handingOver(review)
  await telling()
  const letter = await newestLetterTo(server, follower)
  expect(letter.subject).toBe('With the decision-maker: Which libraries open when')
  expect(letter.text).toContain('Cllr Priya Okafor now has them.')
  expect(letter.text).toContain(`${config.origin}/reviews/${review.slug}`)
  expect((await owedTo(follower))[0]).toMatchObject({ mail: 'review-handed-over' })
})

test('an outcome is told to those who follow the review or the council, once each', async () => {
  const review = await aReview()
  const theme = await aTheme(review)
  const by = await aFollower({ subject: 'review', id: review.id })
  await aFollower({ subject: 'council', id: null, by })
  const distant = await aFollower({ subject: 'council', id: null })
  await concluding(review, [theme])
  await deliverAll(server.post, LATER)
  for (const reader of [by, distant]) {
    const outcomes = lettersTo(server, reader).filter(({ subject }) =>
      subject?.startsWith('What was decided'),
    )
    expect(outcomes).toHaveLength(1)
    expect(outcomes[0]?.text).toContain('Every branch gets a quiet room.')
    expect(outcomes[0]?.text).toContain(`${config.origin}/reviews/${review.slug}/outcome`)
    expect((await owedTo(reader)).at(-1)).toMatchObject({ mail: 'review-decided' })
  }
})

test('whoever took part and follows the review too gets one mail about its outcome, the fuller one', async () => {
  const page = await aPublication()
  const by = await aFollower({ subject: 'council', id: null })
  await aComment({ on: page, by })
  const review = await aReview([page])
  await aFollower({ subject: 'review', id: review.id, by })
  await concluding(review, [await aTheme(review)])
  const owed = await mailsOwedTo(by)
  expect(owed).toContain('outcome-published')
  expect(owed).not.toContain('review-decided')
})

test('an address is asked whether it was its owner who wants to follow', async () => {
  const email = `${newId()}@elsewhere.example`
  const of = { subject: 'council' as const, id: null }
  const at = aMomentLater()
  await askToFollow(db, { of, email, frequency: 'daily', at })
  const letter = await newestLetterTo(server, { email }, after(at, HOUR))
  expect(letter.subject).toBe('Confirm that you want to follow Ambleford Borough Council')
  expect(letter.text).toMatch(/^Hello,\n/)
  expect(letter.text).toContain('If it was not you, do nothing.')
  expect(letter.text).toMatch(/\/follow\/confirmation\/[0-9a-f-]{36}\?key=[\w-]{43}/)
  expect(letter.unsubscribe).toBe('')
  const [owed] = await db
    .selectFrom('owed_mail')
    .select(['mail', 'person_id', 'sent_at'])
    .where('address', '=', email)
    .execute()
  expect(owed).toMatchObject({ mail: 'confirm-follow', person_id: null, sent_at: after(at, HOUR) })
})
