import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { lookAgain } from '#app/themes/look-again.server.ts'
import { signOff } from '#app/themes/sign-off.server.ts'
import { codeframesOf, wordingIn } from '#db/queries/codeframes.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { recodingProgress } from '#db/queries/recoding.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { aComment, aMomentLater, aPublication, eventsAbout } from '../support/ambleford.ts'
import {
  aReview,
  asItStands,
  aTheme,
  coding,
  handingOver,
  theContribution,
  type AReview,
} from '../support/review.ts'

const signing = (review: AReview) =>
  signOff(db, { review, officer: review.officer, at: aMomentLater() })

const progress = (review: AReview) =>
  recodingProgress(db, { review: review.id, codeframe: review.codeframe_id })

async function aSignedReview() {
  const page = await aPublication()
  const review = await aReview([page])
  const comments = [await aComment({ on: page }), await aComment({ on: page })]
  const theme = await aTheme(review)
  for (const comment of comments) await coding(review, { comment, theme })
  await signing(review)
  return { review, theme, comments }
}

test('themes are signed off by an officer, on a day, with their words as they were', async () => {
  const { review, theme } = await aSignedReview()
  const [frame] = await codeframesOf(db, review.id)
  expect(frame).toMatchObject({ version: 1, state: 'signed_off', signedOffBy: 'Moira Finch' })
  expect(await wordingIn(db, review.codeframe_id)).toMatchObject([
    { theme_id: theme, name: 'Somewhere quiet', description: 'A place to read and to work.' },
  ])
  expect((await eventsAbout(review)).slice(-2)).toEqual([
    'review.opened',
    'review.themes_signed_off',
  ])
})

test('two officers who sign off at once sign off once', async () => {
  const review = await aReview()
  await aTheme(review)
  const both = await Promise.all([signing(review), signing(review)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, why: 'already_signed_off' })
  expect(await wordingIn(db, review.codeframe_id)).toHaveLength(1)
})

test('there is nothing to sign off without a theme, nor after the hand-over', async () => {
  const review = await aReview()
  expect(await signing(review)).toEqual({ ok: false, why: 'no_themes' })
  await aTheme(review)
  await handingOver(review)
  expect(await signing(review)).toEqual({ ok: false, why: 'closed' })
})

test('a theme added after the sign-off opens the next version, and the first stays on record', async () => {
  const { review, theme } = await aSignedReview()
  const later = await aTheme(review, 'Parking')
  const now = await asItStands(review)
  expect(now.codeframe_id).not.toBe(review.codeframe_id)
  expect(await codeframesOf(db, review.id)).toMatchObject([
    { version: 2, state: 'draft', signedOffBy: null },
    { version: 1, state: 'superseded', signedOffBy: 'Moira Finch' },
  ])
  expect(await themesOf(db, now.codeframe_id)).toMatchObject([
    { id: theme, added_in: 1 },
    { id: later, added_in: 2 },
  ])
  expect(await wordingIn(db, review.codeframe_id)).toMatchObject([{ theme_id: theme }])
  expect(await themeCounts(db, now.codeframe_id)).toMatchObject([
    { name: 'Somewhere quiet', contributions: 2 },
    { name: 'Parking', contributions: 0 },
  ])
})

test('two themes added at once after the sign-off are both in one next version', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { review } = await aSignedReview()
    await Promise.all([aTheme(review, 'Parking'), aTheme(review, 'Buses')])
    expect(await codeframesOf(db, review.id)).toMatchObject([{ version: 2 }, { version: 1 }])
    const now = await asItStands(review)
    expect(await themesOf(db, now.codeframe_id)).toHaveLength(3)
  }
})

test('what was coded before a theme came waits to be looked at again, until somebody does', async () => {
  const { review, comments } = await aSignedReview()
  expect(await progress(review)).toEqual({ coded: 2, waiting: 0, done: 2 })
  const parking = await aTheme(review, 'Parking')
  const now = await asItStands(review)
  expect(await progress(now)).toEqual({ coded: 2, waiting: 2, done: 0 })

  const [first, second] = comments
  if (!first || !second) throw new Error('There are two comments.')
  await coding(now, { comment: first, theme: parking })
  expect(await progress(now)).toEqual({ coded: 2, waiting: 1, done: 1 })

  const { contribution } = await theContribution(now, second)
  const looking = () =>
    lookAgain(db, { review: now, contribution, officer: review.officer, at: aMomentLater() })
  expect(await looking()).toEqual({ ok: true })
  expect(await looking()).toEqual({ ok: false, why: 'not_waiting' })
  expect(await progress(now)).toEqual({ coded: 2, waiting: 0, done: 2 })
})

test('an officer with the older version before them codes nothing with it', async () => {
  const { review, theme, comments } = await aSignedReview()
  await aTheme(review, 'Parking')
  const [comment] = comments
  if (!comment) throw new Error('There is a comment.')
  expect(await coding(review, { comment, theme })).toEqual({ ok: false, why: 'not_in_review' })
})
