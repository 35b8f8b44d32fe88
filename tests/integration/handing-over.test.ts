import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { db, engine } from '#app/platform/database.server.ts'
import { loader as reviewPage } from '#app/routes/public/review.tsx'
import { themesToRead } from '#app/reviews/theme-page.server.ts'
import { addTheme } from '#app/themes/add.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import {
  aComment,
  aMomentLater,
  aPublication,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import {
  asItStands,
  aReview,
  aTheme,
  coding,
  handingOver,
  theRevision,
  type AReview,
} from '../support/review.ts'
import { asking } from '../support/session.ts'

async function aReviewWithEvidence() {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const comment = await aComment({ on: page })
  await coding(review, { comment, theme, stance: 'against' })
  return { page, review, theme, comment }
}

function recordsOf({ id }: { id: string }) {
  return db.selectFrom('consideration_record').selectAll().where('review_id', '=', id).execute()
}

function adding(review: AReview) {
  const theme = { name: 'Parking', description: 'Where to leave a car.' }
  return addTheme(db, engine, { review, theme, officer: review.officer, at: aMomentLater() })
}

test('the pack has the themes, the codings and the editions as they stood', async () => {
  const { page, review, theme, comment } = await aReviewWithEvidence()
  await handingOver(review)
  const [record] = await recordsOf(review)
  const pack = JSON.parse(record?.pack ?? '{}')
  expect(pack).toMatchObject({
    review: review.slug,
    question: review.question,
    editions: [{ slug: page.slug, edition: 1 }],
    themes: [{ id: theme, name: 'Somewhere quiet', contributions: 1, people: 1, against: 1 }],
    codings: [{ theme, stance: 'against', reference: comment.reference, state: 'published' }],
  })
  expect(pack.codings[0].revision).toBe((await theRevision(comment)).id)
})

test('the pack says how much there was in all, and how much of it raised no theme', async () => {
  const { page, review } = await aReviewWithEvidence()
  await aComment({ on: page })
  await aComment({ on: page })
  await handingOver(review)
  const handed = await themesToRead(db, review.id)
  expect(handed?.counts).toEqual({ comments: 3, entered: 0, people: 3, uncoded: 2 })
})

test('the hash is that of the pack as it is stored', async () => {
  const { review } = await aReviewWithEvidence()
  const handed = await handingOver(review)
  const [record] = await recordsOf(review)
  const sha256 = createHash('sha256')
    .update(record?.pack ?? '')
    .digest('hex')
  expect(record?.sha256).toBe(sha256)
  expect(handed).toEqual({ ok: true, sha256 })
})

test('the pack does not change when the comments do', async () => {
  const { review, comment } = await aReviewWithEvidence()
  await handingOver(review)
  const before = await recordsOf(review)
  await db
    .updateTable('comment')
    .set({ state: 'withdrawn', shown_as: 'nothing', waiting_since: null })
    .where('id', '=', comment.id)
    .execute()
  expect(await recordsOf(review)).toEqual(before)
})

test('the review is then with its decision-maker, its themes signed off and on record', async () => {
  const { review } = await aReviewWithEvidence()
  await handingOver(review)
  expect((await asItStands(review)).state).toBe('with_decision_maker')
  const frame = await db
    .selectFrom('codeframe')
    .select(['state', 'signed_off_by'])
    .where('id', '=', review.codeframe_id)
    .executeTakeFirstOrThrow()
  expect(frame).toEqual({ state: 'signed_off', signed_off_by: review.officer.id })
  expect((await eventsAbout(review)).slice(-3)).toEqual([
    'review.opened',
    'review.themes_signed_off',
    'review.handed_over',
  ])
})

test('a review is handed over once, however many officers press', async () => {
  const { review } = await aReviewWithEvidence()
  const both = await Promise.all([handingOver(review), handingOver(review)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await handingOver(review)).toEqual({ ok: false, why: 'already_handed_over' })
  expect(await recordsOf(review)).toHaveLength(1)
})

test('without a theme there is nothing to hand over', async () => {
  const review = await aReview()
  expect(await handingOver(review)).toEqual({ ok: false, why: 'no_themes' })
  expect((await asItStands(review)).state).toBe('gathering')
})

test('after the hand-over nothing is coded and no theme is added', async () => {
  const { page, review, theme } = await aReviewWithEvidence()
  const late = await aComment({ on: page })
  await handingOver(review)
  const sealed = await asItStands(review)
  expect(await coding(sealed, { comment: late, theme })).toEqual({ ok: false, why: 'closed' })
  expect(await adding(sealed)).toEqual({ ok: false, why: 'closed' })
  expect((await theComment(late.id)).consideration).toBe('unread')
})

test('an officer who had read the review before the hand-over cannot code after it', async () => {
  const { page, review, theme } = await aReviewWithEvidence()
  const late = await aComment({ on: page })
  await handingOver(review)
  expect(await coding(review, { comment: late, theme })).toEqual({ ok: false, why: 'closed' })
  expect(await themeCounts(db, review.codeframe_id)).toMatchObject([{ contributions: 1 }])
})

test('an officer who had read the review before the hand-over cannot add a theme after it', async () => {
  const { review } = await aReviewWithEvidence()
  await handingOver(review)
  expect(await adding(review)).toEqual({ ok: false, why: 'closed' })
})

test('once it is handed over, its public page no longer asks for comments that count', async () => {
  const review = await aReview([await aPublication()])
  const page = () =>
    reviewPage({ request: asking(''), params: { slug: review.slug }, context: { nonce: '' } })
  expect(await page()).toMatchObject({ handedOverAt: null })
  await aTheme(review)
  await handingOver(review)
  expect(await page()).toMatchObject({ handedOverAt: expect.any(String) as string })
})
