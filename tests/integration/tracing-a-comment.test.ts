import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { stepsOf } from '#app/outcomes/trace.ts'
import { traceFacts } from '#app/outcomes/trace-facts.server.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMember,
  aMomentLater,
  anOfficialReply,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import {
  aReview,
  aTheme,
  coding,
  concluding,
  considering,
  disposing,
  handingOver,
  uncoding,
} from '../support/review.ts'

async function traced({ id }: { id: string }) {
  return traceFacts(db, await theComment(id))
}

async function stepsFor(comment: { id: string }) {
  return stepsOf(await traced(comment)).map(({ step }) => step)
}

test('a comment is traced from arriving to what was decided', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member, moderation: 'every_comment' })
  const comment = await aHeldComment({ on: page })
  expect(await stepsFor(comment)).toEqual(['received', 'next'])

  await aDecision(comment, { verdict: 'publish' })
  await anOfficialReply({ to: await theComment(comment.id), by: member })
  const review = await aReview([page])
  const theme = await aTheme(review)
  await coding(review, { comment, theme })
  expect(await stepsFor(comment)).toEqual(['received', 'decided', 'answered', 'counted', 'next'])

  await concluding(review, [theme])
  expect(await stepsFor(comment)).toEqual([
    'received',
    'decided',
    'answered',
    'counted',
    'concluded',
    'next',
  ])
  expect((await traced(comment)).reviews).toMatchObject([
    {
      slug: review.slug,
      considered: { by: 'Cllr Priya Okafor' },
      outcome: {
        decidedBy: 'Cabinet',
        decidedOn: '2026-12-14',
        nextCheck: { on: '2027-06-01', what: 'Whether the rooms are used' },
      },
      themes: [
        {
          name: 'Somewhere quiet',
          answer: { disposition: 'adopted', reason: 'Three of four branches get a quiet room.' },
        },
      ],
    },
  ])
})

test('answers stay with the decision-maker until the outcome is published', async () => {
  const page = await aPublication()
  const comment = await aComment({ on: page })
  const review = await aReview([page])
  const theme = await aTheme(review)
  await coding(review, { comment, theme })
  await handingOver(review)
  await considering(review)
  await disposing(review, { theme, as: 'not_adopted', reason: 'No.' })
  const { reviews } = await traced(comment)
  expect(reviews).toMatchObject([{ outcome: null, themes: [{ answer: null }] }])
})

test('a refusal is traced with its rule', async () => {
  await aHouseRule(3)
  const comment = await aHeldComment()
  await aDecision(comment, { verdict: 'withhold', rule: 3, note: 'It names somebody.' })
  expect((await traced(comment)).decisions).toMatchObject([
    { verdict: 'withhold', rule: 3, ruleTitle: 'Rule 3', note: 'It names somebody.' },
  ])
})

test('an officer’s name is not in the trace', async () => {
  const comment = await aHeldComment()
  await aDecision(comment, { verdict: 'publish' })
  const steps = JSON.stringify(stepsOf(await traced(comment)))
  expect(steps).not.toContain('Moira')
})

test('a comment that was taken back is traced no further, though it had been coded', async () => {
  const by = await aPerson()
  const page = await aPublication()
  const comment = await aComment({ on: page, by })
  const review = await aReview([page])
  await coding(review, { comment, theme: await aTheme(review) })
  await withdraw(db, { comment: await theComment(comment.id), author: by, at: aMomentLater() })
  expect(await stepsFor(comment)).toEqual(['received', 'published_at_once', 'withdrawn'])
})

test('a coding that was taken back leaves no trace', async () => {
  const page = await aPublication()
  const comment = await aComment({ on: page })
  const review = await aReview([page])
  const theme = await aTheme(review)
  await coding(review, { comment, theme })
  await uncoding(review, { comment, theme })
  expect((await traced(comment)).reviews).toEqual([])
})

test('a comment counted in two reviews is traced in both', async () => {
  const page = await aPublication()
  const comment = await aComment({ on: page })
  const [one, other] = [await aReview([page]), await aReview([page])]
  await coding(one, { comment, theme: await aTheme(one) })
  await coding(other, { comment, theme: await aTheme(other, 'Parking') })
  const { reviews } = await traced(comment)
  expect(reviews.map(({ slug }) => slug)).toEqual([one.slug, other.slug])
})
