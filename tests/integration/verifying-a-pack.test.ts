import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readPack } from '#app/reviews/pack.ts'
import { verifyReview } from '#app/reviews/verify.server.ts'
import { review as command } from '../../bin/commands/review.ts'
import { Direction } from '../../bin/directions.ts'
import { packOf } from '#db/queries/review-pack.server.ts'
import { aComment, aMomentLater, aPerson, aPublication, theComment } from '../support/ambleford.ts'
import { aReview, aTheme, coding, handingOver } from '../support/review.ts'

async function aSealedReview() {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const by = await aPerson()
  const comment = await aComment({ on: page, by, body: 'Keep a quiet room.' })
  await coding(review, { comment, theme })
  await handingOver(review)
  return { review, theme, comment, by }
}

async function thePack(review: { id: string }) {
  const record = await packOf(db, review.id)
  const pack = record && readPack(record.pack)
  if (!pack) throw new Error('There is no pack.')
  return { ...pack, all: JSON.parse(record.pack) }
}

test('the pack has the analysis, the gates, the dates, the quotes and the words by their hash', async () => {
  const { review, theme, comment } = await aSealedReview()
  const { all, ...pack } = await thePack(review)
  expect(pack.analysis).toContain('Most ask for somewhere quiet.')
  expect(all.gates).toHaveLength(6)
  expect(all.dates).toMatchObject({ opens_on: '2026-11-02', closes_on: '2027-02-01' })
  expect(pack.quotes).toMatchObject([
    { theme, reference: comment.reference, stance: 'for', html: '<p>Keep a quiet room.</p>\n' },
  ])
  expect(pack.codings[0]?.words).toMatch(/^[0-9a-f]{64}$/)
})

test('a campaign is counted both ways', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  await aTheme(review)
  const comments = [1, 2, 3].map(() => aComment({ on: page, body: 'Save Eastfield now.' }))
  await Promise.all(comments)
  const [id, at] = [crypto.randomUUID(), aMomentLater()]
  const confirmed = { confirmed_by: review.officer.id, confirmed_at: at }
  const found = { name: 'Save Eastfield', found_by: 'minhash 1', found_at: at }
  await db
    .insertInto('campaign')
    .values({ id, review_id: review.id, ...found, ...confirmed })
    .execute()
  await db
    .updateTable('contribution')
    .set((eb) => ({
      campaign_id: id,
      campaign_text: eb
        .case()
        .when(
          'id',
          '=',
          eb
            .selectFrom('contribution as first')
            .select((inner) => inner.fn.min('first.id').as('id'))
            .where('first.review_id', '=', review.id),
        )
        .then('a')
        .else('b')
        .end(),
    }))
    .where('review_id', '=', review.id)
    .execute()
  await handingOver(review)
  expect((await thePack(review)).campaigns).toEqual([
    { name: 'Save Eastfield', contributions: 3, texts: 2 },
  ])
})

test('what was sealed holds, and nothing has changed', async () => {
  const { review } = await aSealedReview()
  const verified = await verifyReview(db, review)
  expect(verified).toMatchObject({ holds: true, altered: [], since: [] })
  expect(verified?.sealed).toBe(verified?.recomputed)
})

test('a comment that its author takes back is told, and the seal holds', async () => {
  const { review, comment, by } = await aSealedReview()
  await withdraw(db, { comment: await theComment(comment.id), author: by, at: aMomentLater() })
  expect(await verifyReview(db, review)).toMatchObject({
    holds: true,
    since: [`${comment.reference} was taken back by its author.`],
  })
})

test('a theme that is called something else now is told', async () => {
  const { review, theme } = await aSealedReview()
  await db.updateTable('theme').set({ name: 'A quiet room' }).where('id', '=', theme).execute()
  expect((await verifyReview(db, review))?.since).toEqual([
    'The theme “Somewhere quiet” is called “A quiet room”.',
  ])
})

test('a mask put on after the hand-over is told', async () => {
  const { review, comment } = await aSealedReview()
  const { id: revision_id } = await db
    .selectFrom('comment_revision')
    .select('id')
    .where('comment_id', '=', comment.id)
    .executeTakeFirstOrThrow()
  const span = { starts_at: 0, ends_at: 4, category: 'offensive' as const, reason: 'Rude' }
  const made = { made_by: review.officer.id, made_at: aMomentLater() }
  await db
    .insertInto('redaction')
    .values({ id: crypto.randomUUID(), revision_id, ...span, ...made })
    .execute()
  expect((await verifyReview(db, review))?.since).toEqual([
    `Words of ${comment.reference} were masked.`,
  ])
})

/** Nothing of ours writes these columns twice; somebody at the database can. */
test('a pack that somebody has edited does not hold', async () => {
  const { review } = await aSealedReview()
  await sql`update consideration_record set pack = replace(pack, 'quiet', 'noisy')
    where review_id = ${review.id}`.execute(db)
  const verified = await verifyReview(db, review)
  expect(verified?.holds).toBe(false)
  expect(verified?.recomputed).not.toBe(verified?.sealed)
  await expect(command(['verify', review.slug])).rejects.toThrow(Direction)
  await expect(command(['verify', review.slug])).rejects.toThrow('NOT what was sealed')
})

test('a stance or a word that somebody changed behind our back does not hold', async () => {
  const [one, other] = [await aSealedReview(), await aSealedReview()]
  await sql`update coding set stance = 'against' where theme_id = ${one.theme}`.execute(db)
  expect(await verifyReview(db, one.review)).toMatchObject({
    holds: false,
    altered: [`A coding of ${one.comment.reference} says “against” and was sealed as “for”.`],
  })
  await sql`update comment_revision set body = 'Close them all.'
    where comment_id = ${other.comment.id}`.execute(db)
  expect(await verifyReview(db, other.review)).toMatchObject({
    holds: false,
    altered: [`The words of ${other.comment.reference} are not those that were sealed.`],
  })
})

test('a pack changed together with its hash is given away by the log', async () => {
  const { review } = await aSealedReview()
  await sql`update consideration_record set sha256 = ${'a'.repeat(64)}
    where review_id = ${review.id}`.execute(db)
  const verified = await verifyReview(db, review)
  expect(verified?.altered[0]).toContain('The log has another hash for the hand-over')
})

test('the command says where there is no such review, and where nothing was handed over', async () => {
  await expect(command(['verify', 'no-such-review'])).rejects.toThrow('There is no review')
  const { id } = await aReview()
  await expect(command(['verify', id])).rejects.toThrow('has not been handed over yet')
  const { review } = await aSealedReview()
  await expect(command(['verify', review.id])).resolves.toBeUndefined()
})
