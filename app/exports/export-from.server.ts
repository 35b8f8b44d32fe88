import type { Params } from '@remix-run/react'
import { exportNamed } from '#db/queries/exports.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

/** The review and its file that an address names, or 404. */
export async function exportFrom(params: Params) {
  const review = await reviewFrom(params)
  const made = await exportNamed(db, { review: review.id, id: addressWord(params.id) })
  if (!made) throw notFound()
  return { review, made }
}
