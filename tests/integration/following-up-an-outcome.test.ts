import { expect, test } from 'vitest'
import { reopenReview } from '#app/outcomes/reopen.server.ts'
import { reportProgress, strikeProgress } from '#app/outcomes/report-progress.server.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as outcomePage } from '#app/routes/public/outcome.tsx'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { progressOf, reviewFollowed } from '#db/queries/progress.server.ts'
import { openReview } from '#app/reviews/open.server.ts'
import { withdrawOutcome } from '#app/outcomes/withdraw.server.ts'
import { aComment, aMember, aMomentLater, aPublication, eventsAbout } from '../support/ambleford.ts'
import {
  aReview,
  answeringGates,
  aTheme,
  concluding,
  theReview,
  type AReview,
} from '../support/review.ts'
import { answerOf, asking } from '../support/session.ts'

/** The outcome is checked on 1 June 2027. */
const DUE = '2027-06-01T08:00:00.000Z'
const NOT_DUE = '2027-05-31T22:30:00.000Z'

async function concludedReview(over: Awaited<ReturnType<typeof aPublication>>[] = []) {
  const review = await aReview(over)
  const { id } = await concluding(review, [await aTheme(review)])
  return { ...review, outcome: { id } }
}

function reopening(review: AReview, at: string) {
  const decisionMaker = review.decision_maker
  return reopenReview(db, { review, decisionMaker, officer: review.officer, at })
}

function thePage({ slug }: { slug: string }) {
  const request = asking(`/reviews/${slug}/outcome`)
  return outcomePage({ request, params: { slug }, context: { nonce: '' } })
}

test('officers say what has been done; the newest day stands first', async () => {
  const { outcome, officer, ...review } = await concludedReview()
  const reporting = { outcome, officer, at: DUE }
  for (const done_on of ['2027-02-01', '2027-04-01', '2027-03-01']) {
    const progress = { done_on, body: `Done on ${done_on}.` }
    expect(await reportProgress(db, { ...reporting, progress })).toEqual({ ok: true })
  }
  const { progress } = await thePage(review)
  expect(progress.map(({ done_on }) => done_on)).toEqual(['2027-04-01', '2027-03-01', '2027-02-01'])
  expect(await eventsAbout(outcome)).toContain('outcome.progress_reported')
})

test('nothing is done in the future, and nothing is said of a withdrawn outcome', async () => {
  const { outcome, officer, ...review } = await concludedReview()
  const reporting = { outcome, officer, at: NOT_DUE }
  const late = { done_on: '2027-06-01', body: 'Not yet.' }
  expect(await reportProgress(db, { ...reporting, progress: late })).toMatchObject({
    why: 'to_come',
  })
  await withdrawOutcome(db, { review, reason: 'Wrong.', officer, at: NOT_DUE })
  const progress = { done_on: '2027-05-01', body: 'Painted.' }
  expect(await reportProgress(db, { ...reporting, progress })).toMatchObject({ why: 'withdrawn' })
})

test('an entry that was wrong is struck out, and its row stays', async () => {
  const { outcome, officer } = await concludedReview()
  const progress = { done_on: '2027-02-01', body: 'Painted.' }
  await reportProgress(db, { outcome, officer, progress, at: DUE })
  const [entry] = await progressOf(db, outcome.id)
  const striking = { outcome, progress: entry?.id ?? '', officer, at: DUE }
  expect(await strikeProgress(db, striking)).toBe(true)
  expect(await strikeProgress(db, striking)).toBe(false)
  expect(await progressOf(db, outcome.id)).toEqual([])
  const rows = await db
    .selectFrom('progress')
    .select('body')
    .where('outcome_id', '=', outcome.id)
    .execute()
  expect(rows).toEqual([{ body: 'Painted.' }])
})

test('the loop is opened again on the day that was named, not before, and once', async () => {
  const review = await concludedReview()
  expect(await reopening(review, NOT_DUE)).toEqual({ ok: false, why: 'not_due' })
  const both = await Promise.all([reopening(review, DUE), reopening(review, DUE)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, why: 'already_open' })
})

test('an outcome that names no day is not checked', async () => {
  const review = await concludedReview()
  const { officer } = review
  await withdrawOutcome(db, { review, reason: 'Wrong.', officer, at: DUE })
  expect(await reopening(review, DUE)).toEqual({ ok: false, why: 'no_check' })
})

test('the review that checks it has the same policy and pages, and only what is said from then on', async () => {
  const page = await aPublication()
  await aComment({ on: page })
  const review = await concludedReview([page])
  const reopened = await reopening(review, DUE)
  if (!reopened.ok) throw new Error(reopened.why)
  const next = await theReview(reopened.slug)
  expect(next).toMatchObject({
    policy: review.policy,
    question: 'Whether the rooms are used',
    state: 'planned',
  })
  const gathered = await db
    .selectFrom('contribution')
    .select('id')
    .where('review_id', '=', next.id)
    .execute()
  expect(gathered).toEqual([])
  expect(await reviewFollowed(db, next.id)).toMatchObject({ slug: review.slug })
  expect((await thePage(review)).check).toMatchObject({ following: null })
  const planned = { ...next, officer: review.officer }
  await answeringGates(planned)
  const opened = await openReview(db, { review: next, officer: review.officer, at: aMomentLater() })
  expect(opened).toEqual({ ok: true })
  expect((await thePage(review)).check).toMatchObject({ following: { slug: next.slug } })
})

test('another post may decide the second time', async () => {
  const [review, member] = [await concludedReview(), await aMember('Cllr Tom Ashdown')]
  const { officer } = review
  const decisionMaker = member.appointment.id
  const reopened = await reopenReview(db, { review, decisionMaker, officer, at: DUE })
  if (!reopened.ok) throw new Error(reopened.why)
  expect((await theReview(reopened.slug)).decision_maker).toBe(member.appointment.id)
})

test('a withdrawn outcome leaves a page that says so, when and why', async () => {
  const review = await concludedReview()
  const { officer } = review
  const reason = 'The figures for Eastfield were wrong.'
  await withdrawOutcome(db, { review, reason, officer, at: aMomentLater() })
  const page = await answerOf(() => thePage(review))
  expect(page.status).toBe(410)
  expect(JSON.stringify(page.said)).toContain(reason)
  expect(await outcomeOf(db, review.id)).toBeUndefined()
})
