import { expect, test } from 'vitest'
import { goOnTelling, tellSome } from '#app/following/go-on-telling.server.ts'
import { db } from '#app/platform/database.server.ts'
import { publish } from '#app/publications/publish.server.ts'
import { restore } from '#app/publications/restore.server.ts'
import { save } from '#app/publications/save.server.ts'
import { withdraw } from '#app/publications/withdraw.server.ts'
import { tellingsOpen } from '#db/queries/telling.server.ts'
import type { Tells } from '#db/schema/outcomes.ts'
import type { FollowSubject } from '#db/schema/telling.ts'
import { aMember, aMomentLater, aPublication, mailsOwedTo } from '../support/ambleford.ts'
import { aFollower } from '../support/following.ts'
import { aReview, aTheme, handingOver, telling } from '../support/review.ts'

const DRAFT = {
  ...{ title: 'A warm room', summary: 'Two more streets.', body: 'Text.' },
  ...{ speech_event: null, speech_venue: null, speech_delivered_on: null, speech_text: null },
}

const RELEASE = {
  ...{ change: 'major' as const, changeNote: 'Two streets were added.', closesOn: null },
  ...{ moderation: 'every_comment' as const, voice: 'member' as const },
}

async function fiveFollow(subject: FollowSubject, { id }: { id: string }) {
  const followers = []
  for (let number = 0; number < 5; number += 1) followers.push(await aFollower({ subject, id }))
  return followers
}

type Page = Awaited<ReturnType<typeof aPageOfFive>>

async function aPageOfFive() {
  const member = await aMember()
  const page = await aPublication({ by: member })
  return { page, member, followers: await fiveFollow('publication', page) }
}

async function aNewEdition({ page, member }: Page) {
  const by = { publication: page, member, at: aMomentLater() }
  await save(db, { ...by, draft: DRAFT })
  const publication = { id: page.id, comments_close_at: null }
  const published = await publish(db, { ...by, publication, release: RELEASE })
  if (!published.ok) throw new Error(published.why)
}

async function withdrawing({ page, member }: Page) {
  return withdraw(db, { publication: page, reason: 'Wrong.', member, at: aMomentLater() })
}

/** How many of a kind each of them is owed. */
async function owed(followers: { id: string }[], mail: string) {
  const all = await Promise.all(followers.map((follower) => mailsOwedTo(follower)))
  return all.map((mails) => mails.filter((one) => one === mail).length)
}

async function theOpen(tells: Tells) {
  const open = (await tellingsOpen(db)).find((one) => one.tells === tells)
  if (!open) throw new Error('Nobody is left to tell.')
  return { telling: open, batch: 2, at: aMomentLater() }
}

async function oneBatch(tells: Tells) {
  const open = await theOpen(tells)
  await db.transaction().execute((trx) => tellSome(trx, open))
}

test('handing over tells nobody yet; the round tells who follows, a batch at a time', async () => {
  const review = await aReview()
  await aTheme(review)
  const followers = await fiveFollow('review', review)
  await handingOver(review)
  expect(await owed(followers, 'review-handed-over')).toEqual([0, 0, 0, 0, 0])
  await oneBatch('handed_over')
  expect(await owed(followers, 'review-handed-over')).toEqual([1, 1, 0, 0, 0])
  await telling(2)
  await telling(2)
  expect(await owed(followers, 'review-handed-over')).toEqual([1, 1, 1, 1, 1])
})

test('a batch about a new edition that fails is done again, and nobody is told twice', async () => {
  const five = await aPageOfFive()
  await aNewEdition(five)
  expect(await owed(five.followers, 'publication-changed')).toEqual([0, 0, 0, 0, 0])
  await oneBatch('edition')
  const open = await theOpen('edition')
  const failing = db.transaction().execute(async (trx) => {
    await tellSome(trx, open)
    throw new Error('The server stopped.')
  })
  await expect(failing).rejects.toThrow('The server stopped.')
  expect(await owed(five.followers, 'publication-changed')).toEqual([1, 1, 0, 0, 0])
  await Promise.all([telling(2), goOnTelling(db, { clock: aMomentLater, batch: 2 })])
  expect(await owed(five.followers, 'publication-changed')).toEqual([1, 1, 1, 1, 1])
})

test('withdrawing a page stops the rest of its edition, and tells everyone that it went', async () => {
  const five = await aPageOfFive()
  await aNewEdition(five)
  await oneBatch('edition')
  expect(await withdrawing(five)).toBe(true)
  await telling(2)
  expect(await owed(five.followers, 'publication-changed')).toEqual([1, 1, 0, 0, 0])
  expect(await owed(five.followers, 'publication-withdrawn')).toEqual([1, 1, 1, 1, 1])
})

test('a page that is back is not told as gone to the rest; going again is told again', async () => {
  const five = await aPageOfFive()
  const { page: publication, member } = five
  await withdrawing(five)
  await oneBatch('withdrawn')
  expect(await restore(db, { publication, member, at: aMomentLater() })).toBe(true)
  await telling()
  expect(await owed(five.followers, 'publication-withdrawn')).toEqual([1, 1, 0, 0, 0])
  await withdrawing(five)
  await telling()
  expect(await owed(five.followers, 'publication-withdrawn')).toEqual([2, 2, 1, 1, 1])
})
