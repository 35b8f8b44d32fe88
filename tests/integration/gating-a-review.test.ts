import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { answerDates, answerGate } from '#app/reviews/answer-gate.server.ts'
import { openReview } from '#app/reviews/open.server.ts'
import { onRecord } from '#app/reviews/on-record.server.ts'
import { setPreElection } from '#app/replies/pre-election.server.ts'
import { gateAnswersOf } from '#db/queries/gates.server.ts'
import { reviewsOver } from '#db/queries/reviews.server.ts'
import { aComment, aMomentLater, aPublication } from '../support/ambleford.ts'
import {
  answeringGates,
  aPlannedReview,
  aReview,
  asItStands,
  aTheme,
  handingOver,
} from '../support/review.ts'

type Planned = Awaited<ReturnType<typeof aPlannedReview>>

function opening(review: Planned, at = aMomentLater()) {
  return openReview(db, { review, officer: review.officer, at })
}

function dating(review: Planned, dates: { opens_on: string; closes_on: string; answer?: string }) {
  const { officer } = review
  return answerDates(db, { review, dates: { answer: '', ...dates }, officer, at: aMomentLater() })
}

test('a planned review opens only when every question has an answer, and says which have none', async () => {
  const review = await aPlannedReview()
  expect(review.state).toBe('planned')
  const refused = await opening(review)
  expect(refused).toMatchObject({ ok: false, why: 'gates_left' })
  expect(!refused.ok && refused.why === 'gates_left' && refused.gates).toHaveLength(6)
  await answeringGates(review)
  expect(await opening(review)).toEqual({ ok: true })
  expect((await asItStands(review)).state).toBe('gathering')
  expect(await opening(review)).toEqual({ ok: false, why: 'not_planned' })
})

test('nobody reads of a review on a page before it opens', async () => {
  const page = await aPublication()
  await aPlannedReview([page])
  expect(await reviewsOver(db, page.id)).toEqual([])
})

test('less than two weeks to answer is refused, whatever the reason', async () => {
  const dates = { opens_on: '2027-06-01', closes_on: '2027-06-14', answer: 'We are in a hurry.' }
  expect(await dating(await aPlannedReview(), dates)).toMatchObject({ why: 'too_short' })
})

test('less than six weeks needs a reason, which goes on record with what the calendar said', async () => {
  const review = await aPlannedReview()
  const dates = { opens_on: '2027-06-01', closes_on: '2027-06-22' }
  expect(await dating(review, dates)).toEqual({
    ok: false,
    why: 'reason_needed',
    concerns: ['Open for 21 days; six weeks (42 days) is usual.'],
  })
  expect(await dating(review, { ...dates, answer: 'The grant ends in July.' })).toEqual({
    ok: true,
  })
  expect(await gateAnswersOf(db, review.id)).toMatchObject([
    {
      gate: 'closing_date',
      answer: 'The grant ends in July.',
      found: 'Open for 21 days; six weeks (42 days) is usual.',
      answeredBy: 'Moira Finch',
    },
  ])
  expect(await asItStands(review)).toMatchObject(dates)
})

test('the days around Christmas, a weekend and an election are held against the dates', async () => {
  const review = await aPlannedReview()
  const by = review.officer
  const period = { starts_on: '2031-03-20', ends_on: '2031-05-01', holding_line: 'Later.' }
  await setPreElection(db, { ...period, by, at: aMomentLater() })
  const christmas = await dating(review, { opens_on: '2026-12-01', closes_on: '2027-01-30' })
  const election = await dating(review, { opens_on: '2031-02-03', closes_on: '2031-03-28' })
  expect(christmas).toMatchObject({
    concerns: [
      expect.stringContaining('30 January 2027, a weekend'),
      expect.stringContaining('3 bank holidays fall in it: Christmas Day'),
    ],
  })
  expect(election).toMatchObject({
    concerns: ['It runs into a pre-election period, 20 March 2031 to 1 May 2031.'],
  })
})

test('a review that would close in a few days does not open', async () => {
  const review = await aPlannedReview()
  await answeringGates(review)
  const refused = await opening(review, '2027-01-25T09:00:00.000Z')
  expect(refused).toEqual({ ok: false, why: 'closes_too_soon' })
})

test('a later answer stands, and the earlier one stays in the evidence file with name and date', async () => {
  const review = await aPlannedReview()
  const { officer } = review
  const answering = { review, gate: 'why_now' as const, officer }
  await answerGate(db, { ...answering, answer: 'The lease ends.', at: aMomentLater() })
  await answerGate(db, { ...answering, answer: 'The lease ends in May.', at: aMomentLater() })
  const entries = await onRecord(db, review)
  const why = entries.filter(({ what }) => what.startsWith('Why is this reviewed now'))
  expect(why.map(({ by, words }) => [by, ...words])).toEqual([
    ['Moira Finch', 'The lease ends.'],
    ['Moira Finch', 'The lease ends in May.'],
  ])
  expect(entries.every(({ at }, place) => at >= (entries[place - 1]?.at ?? ''))).toBe(true)
})

test('after the hand-over the evidence file takes no more answers', async () => {
  const review = await aReview()
  await aTheme(review)
  await handingOver(review)
  const { officer } = review
  const late = { review, gate: 'options' as const, answer: 'None.', officer, at: aMomentLater() }
  expect(await answerGate(db, late)).toEqual({ ok: false, why: 'handed_over' })
})

test('what was said before a review opened is evidence from the day it opens', async () => {
  const page = await aPublication()
  const comment = await aComment({ on: page })
  const review = await aReview([page])
  const gathered = await db
    .selectFrom('contribution')
    .select('comment_id')
    .where('review_id', '=', review.id)
    .execute()
  expect(gathered).toEqual([{ comment_id: comment.id }])
})
