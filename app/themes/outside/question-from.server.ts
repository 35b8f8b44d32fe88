import type { Params } from '@remix-run/react'
import { questionPut } from '#db/queries/outside-questions.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** What a model outside was shown of a review, as an address names it, or 404. */
export async function questionFrom(params: Params, review: { id: string }) {
  const question = await questionPut(db, { review: review.id, id: addressWord(params.id) })
  if (!question) throw notFound()
  return question
}
