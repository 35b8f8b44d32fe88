import type { Params } from '@remix-run/react'
import { importById } from '#db/queries/intakes.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

/** The import an address names, in its review, or 404. */
export async function importFrom(params: Params) {
  const review = await reviewFrom(params)
  const file = await importById(db, addressWord(params.id))
  if (!file || file.review_id !== review.id) throw notFound()
  return { review, file }
}
