import { expect, test } from 'vitest'
import { publishFeedback, withdrawFeedback } from '#app/outcomes/feedback.server.ts'
import { follow } from '#app/following/follow.server.ts'
import { db } from '#app/platform/database.server.ts'
import { feedbackOf } from '#db/queries/feedback.server.ts'
import { publishedThemes } from '#db/queries/published-figures.server.ts'
import { loader } from '#app/routes/public/feedback.tsx'
import {
  aComment,
  aMomentLater,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
} from '../support/ambleford.ts'
import { theFeedback } from '../support/outcome-places.ts'
import { aReview, aTheme, coding, concluding, handingOver, telling } from '../support/review.ts'
import { answerOf, asking } from '../support/session.ts'

const feedback = { said: 'Most asked for somewhere quiet.', next: 'Cabinet decides in May.' }

function publishing(review: Awaited<ReturnType<typeof aReview>>) {
  return publishFeedback(db, { review, feedback, officer: review.officer, at: aMomentLater() })
}

test('feedback is published once the evidence is with the decision-maker, and once', async () => {
  const review = await aReview()
  await aTheme(review)
  expect(await publishing(review)).toEqual({ ok: false, why: 'not_handed_over' })
  await handingOver(review)
  const both = await Promise.all([publishing(review), publishing(review)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, why: 'already_published' })
  const standing = await feedbackOf(db, review.id)
  expect(standing).toMatchObject(feedback)
  expect(await eventsAbout(standing ?? { id: '' })).toEqual(['feedback.published'])
})

test('whoever follows the review is told, and nobody else', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  await aTheme(review)
  const [follower, author] = [await aPerson('Fay'), await aPerson('Ann')]
  const of = { subject: 'review' as const, id: review.id }
  await follow(db, { of, person: follower, frequency: 'immediately', at: aMomentLater() })
  await aComment({ on: page, by: author })
  await handingOver(review)
  await theFeedback(review)
  await telling()
  expect(await mailsOwedTo(follower)).toContain('feedback-published')
  expect(await mailsOwedTo(author)).not.toContain('feedback-published')
})

test('its figures stay as they were when it was published', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const comment = await aComment({ on: page })
  await coding(review, { comment, theme })
  await handingOver(review)
  await theFeedback(review)
  await db
    .updateTable('comment')
    .set({ consideration: 'excluded' })
    .where('id', '=', comment.id)
    .execute()
  const { id } = (await feedbackOf(db, review.id)) ?? { id: '' }
  expect(await publishedThemes(db, id)).toMatchObject([{ contributions: 1, people: 1 }])
})

test('withdrawn feedback leaves a page that says so, when and why', async () => {
  const review = await aReview()
  const theme = await aTheme(review)
  const follower = await aPerson('Fay')
  const of = { subject: 'review' as const, id: review.id }
  await follow(db, { of, person: follower, frequency: 'immediately', at: aMomentLater() })
  await handingOver(review)
  await theFeedback(review)
  await telling()
  const { officer } = review
  const reason = 'A theme was left out.'
  expect(await withdrawFeedback(db, { review, reason, officer, at: aMomentLater() })).toBe(true)
  expect(await withdrawFeedback(db, { review, reason, officer, at: aMomentLater() })).toBe(false)
  const page = await answerOf(() =>
    loader({
      request: asking(`/reviews/${review.slug}/feedback`),
      params: { slug: review.slug },
      context: { nonce: '' },
    }),
  )
  expect(page.status).toBe(410)
  expect(JSON.stringify(page.said)).toContain('A theme was left out.')
  const owed = await db
    .selectFrom('owed_mail')
    .select('dropped_at')
    .where('person_id', '=', follower.id)
    .where('mail', '=', 'feedback-published')
    .executeTakeFirstOrThrow()
  expect(owed.dropped_at).not.toBeNull()
  expect(await publishing(review)).toEqual({ ok: true })
  await concluding(review, [theme])
})
