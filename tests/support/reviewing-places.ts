import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import * as ambleford from './ambleford.ts'
import { aReviewToDecide, owner, withTraceKey, type Maker } from './places.ts'
import * as reviews from './review.ts'

/** With its evidence before the decision-maker. */
export const aReviewHandedOver: Maker = async (caller, whose) => {
  const place = await aReviewToDecide(caller, whose)
  const review = await reviews.theReview(place.params?.slug ?? '')
  await reviews.sealing(review)
  const theme = new URLSearchParams(place.search).get('theme') ?? ''
  return { params: { slug: review.slug, theme } }
}

/** A comment of theirs in a review that asks about contributors. */
export const aCommentAsked: Maker = async (caller, whose) => {
  const on = await ambleford.aPublication()
  const review = await reviews.aReview([on])
  await db
    .updateTable('policy_review')
    .set({ equality_asked_at: now() })
    .where('id', '=', review.id)
    .execute()
  const comment = await ambleford.aComment({ on, by: await owner(caller, whose) })
  return withTraceKey(comment, caller, whose)
}

export const aPolicy: Maker = async () => {
  const { policySlug } = await reviews.aReview()
  return { params: { slug: policySlug } }
}
