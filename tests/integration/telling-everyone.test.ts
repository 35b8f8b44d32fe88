import { expect, test } from 'vitest'
import { goOnTelling, tellSome } from '#app/following/go-on-telling.server.ts'
import { withdrawOutcome } from '#app/outcomes/withdraw.server.ts'
import { db } from '#app/platform/database.server.ts'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { tellingOf, tellingsOpen } from '#db/queries/telling.server.ts'
import { aComment, aMomentLater, aPerson, aPublication, mailsOwedTo } from '../support/ambleford.ts'
import { aFollower } from '../support/following.ts'
import { aLetterIn } from '../support/outcome-places.ts'
import {
  aReview,
  asItStands,
  aTheme,
  considering,
  disposing,
  handingOver,
  publishingOutcome,
  telling,
} from '../support/review.ts'

const HERE = { clock: aMomentLater }

/** A review with so many commenters, taken up to its outcome; nobody is told yet. */
async function published(people: number) {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const authors = []
  for (let number = 0; number < people; number += 1) {
    const by = await aPerson(`Resident ${number}`)
    await aComment({ on: page, by })
    authors.push(by)
  }
  await handingOver(review)
  await considering(review)
  await disposing(review, { theme })
  const outcome = await publishingOutcome(await asItStands(review))
  if (!outcome.ok) throw new Error(outcome.why)
  return { review, authors, outcome }
}

async function owedTo(people: { id: string }[]) {
  const owed = await Promise.all(people.map((person) => mailsOwedTo(person)))
  return owed.map((mails) => mails.filter((mail) => mail === 'outcome-published').length)
}

async function theOpen(outcome: { id: string }) {
  const open = (await tellingsOpen(db)).find(({ about_id }) => about_id === outcome.id)
  if (!open) throw new Error('Nobody is left to tell.')
  return open
}

async function oneBatch(outcome: { id: string }, batch: number) {
  const open = await theOpen(outcome)
  await db
    .transaction()
    .execute((trx) => tellSome(trx, { telling: open, batch, at: aMomentLater() }))
}

test('publishing tells nobody yet; the round tells everyone, a batch at a time', async () => {
  const { authors, outcome } = await published(5)
  expect(await owedTo(authors)).toEqual([0, 0, 0, 0, 0])
  await oneBatch(outcome, 2)
  expect(await owedTo(authors)).toEqual([1, 1, 0, 0, 0])
  expect(await tellingOf(db, outcome.id)).toMatchObject({ looked_at: 2, total: 5, owed: 2 })
  await goOnTelling(db, { ...HERE, batch: 2 })
  expect(await owedTo(authors)).toEqual([1, 1, 1, 1, 1])
  const told = await tellingOf(db, outcome.id)
  expect(told).toMatchObject({ looked_at: 5, owed: 5, sent: 0 })
  expect(told?.finished_at).not.toBeNull()
})

test('a batch that fails is done again from where the last one ended, and nobody is told twice', async () => {
  const { authors, outcome } = await published(4)
  await oneBatch(outcome, 2)
  const open = await theOpen(outcome)
  const failing = db.transaction().execute(async (trx) => {
    await tellSome(trx, { telling: open, batch: 2, at: aMomentLater() })
    throw new Error('The server stopped.')
  })
  await expect(failing).rejects.toThrow('The server stopped.')
  expect(await owedTo(authors)).toEqual([1, 1, 0, 0])
  await telling(2)
  await telling(2)
  expect(await owedTo(authors)).toEqual([1, 1, 1, 1])
})

test('two servers that take up the same batch tell each person once', async () => {
  const { authors, outcome } = await published(3)
  const open = await theOpen(outcome)
  const batch = { telling: open, batch: 300, at: aMomentLater() }
  await Promise.all([
    db.transaction().execute((trx) => tellSome(trx, batch)),
    db.transaction().execute((trx) => tellSome(trx, batch)),
  ])
  expect(await owedTo(authors)).toEqual([1, 1, 1])
  expect(await tellingOf(db, outcome.id)).toMatchObject({ looked_at: 3, owed: 3 })
})

test('withdrawing an outcome before the batch ends stops the rest, and drops what was not sent', async () => {
  const { review, authors, outcome } = await published(4)
  await oneBatch(outcome, 2)
  const sent = { sent_at: aMomentLater() }
  await db
    .updateTable('owed_mail')
    .set(sent)
    .where('about_id', '=', outcome.id)
    .where('person_id', '=', authors[0]?.id ?? '')
    .execute()
  const { officer } = review
  const reason = 'The figures for Eastfield were wrong.'
  expect(await withdrawOutcome(db, { review, reason, officer, at: aMomentLater() })).toBe(true)
  await telling()
  expect(await owedTo(authors)).toEqual([1, 1, 0, 0])
  const told = await tellingOf(db, outcome.id)
  expect(told).toMatchObject({ looked_at: 2, owed: 2, sent: 1, dropped: 1, finished_at: null })
  expect(told?.stopped_at).not.toBeNull()
  expect(await outcomeOf(db, review.id)).toBeUndefined()
  expect((await asItStands(review)).state).toBe('decided')
  expect(await withdrawOutcome(db, { review, reason, officer, at: aMomentLater() })).toBe(false)
})

test('an outcome that takes the place of a withdrawn one is told to everyone', async () => {
  const { review, authors } = await published(2)
  await telling()
  const { officer } = review
  await withdrawOutcome(db, { review, reason: 'Wrong.', officer, at: aMomentLater() })
  await publishingOutcome(await asItStands(review))
  await telling()
  expect(await owedTo(authors)).toEqual([2, 2])
})

async function toldByAddress(address: string) {
  const rows = await db
    .selectFrom('owed_mail')
    .select('mail')
    .where('address', '=', address)
    .execute()
  return rows.length
}

test('whoever wrote a letter and may be written to is told, once for all their letters', async () => {
  const { review } = await published(0)
  const address = 'olga@elsewhere.example'
  await aLetterIn(review, { contributor_email: address })
  await aLetterIn(review, { contributor_email: address })
  const silent = await aLetterIn(review, { may_contact_at: null })
  const excluded = await aLetterIn(review, { consideration: 'excluded' })
  await telling()
  expect(await toldByAddress(address)).toBe(1)
  expect(await toldByAddress(silent.contributor_email ?? '')).toBe(0)
  expect(await toldByAddress(excluded.contributor_email ?? '')).toBe(0)
})

test('somebody who commented and wrote a letter too is told once, as the person they are', async () => {
  const { review, authors } = await published(1)
  const [author] = authors
  await aLetterIn(review, { contributor_email: author?.email ?? '' })
  await aLetterIn(review, { contributor_email: null, counts_as: author?.id ?? '' })
  await telling()
  expect(await owedTo(authors)).toEqual([1])
  expect(await toldByAddress(author?.email ?? '')).toBe(0)
})

test('followers are told in batches too, each once, however many things they follow', async () => {
  const { review, outcome } = await published(1)
  const followers: Awaited<ReturnType<typeof aPerson>>[] = []
  for (let number = 0; number < 5; number += 1) {
    followers.push(await aFollower({ subject: 'review', id: review.id }))
  }
  for (const by of followers) await aFollower({ subject: 'council', id: null, by })
  const told = async () => {
    const mails = await Promise.all(followers.map((person) => mailsOwedTo(person)))
    return mails.map((owed) => owed.filter((mail) => mail === 'review-decided').length)
  }
  await oneBatch(outcome, 2)
  expect(await told()).toEqual([0, 0, 0, 0, 0])
  await oneBatch(outcome, 4)
  expect((await told()).filter((times) => times === 1)).toHaveLength(2)
  await telling(4)
  expect(await told()).toEqual([1, 1, 1, 1, 1])
})
