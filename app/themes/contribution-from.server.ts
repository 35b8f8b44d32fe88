import type { Params } from '@remix-run/react'
import { contributionNamed } from '#db/queries/contribution.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

/** The contribution an address names and the review it is in, or 404. */
export async function contributionFrom(params: Params) {
  const review = await reviewFrom(params)
  const reference = addressWord(params.reference)
  const contribution = await contributionNamed(db, { review: review.id, reference })
  if (!contribution) throw notFound()
  return { review, contribution }
}

/** One that an officer entered: what is not said of comments is not here. */
export async function enteredFrom(params: Params) {
  const found = await contributionFrom(params)
  if (found.contribution.comment_id !== null) throw notFound()
  return found
}
