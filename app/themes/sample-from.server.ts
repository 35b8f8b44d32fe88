import type { Params } from '@remix-run/react'
import { sampleOf } from '#db/queries/agreement.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

/** The review and the sample an address names, or 404. */
export async function sampleFrom(params: Params) {
  const review = await reviewFrom(params)
  const sample = await sampleOf(db, { review: review.id, sample: addressWord(params.sample) })
  if (!sample) throw notFound()
  return { review, sample }
}
