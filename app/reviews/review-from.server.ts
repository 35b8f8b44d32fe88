import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { reviewBySlug } from '#db/queries/reviews.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The review an address names, or 404. */
export async function reviewFrom(params: Params) {
  const review = await reviewBySlug(db, addressWord(params.slug))
  if (!review) throw notFound()
  return review
}

/** A review that this member decides; to any other member it is not here. */
export async function reviewToDecideFrom(params: Params, member: { appointment: { id: string } }) {
  const review = await reviewFrom(params)
  if (review.decision_maker !== member.appointment.id) throw notFound()
  return review
}
