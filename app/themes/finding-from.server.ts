import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The candidate of a review that an address names, unless it is settled. */
export async function candidateFrom(params: Params, review: { id: string }) {
  const candidate = await db
    .selectFrom('candidate_theme')
    .select(['id', 'phrases', 'contributions'])
    .where('id', '=', addressWord(params.id))
    .where('review_id', '=', review.id)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  if (!candidate) throw notFound()
  return candidate
}

/** The campaign of a review that an address names, unless it was dissolved. */
export async function campaignFrom(params: Params, review: { id: string }) {
  const campaign = await db
    .selectFrom('campaign')
    .select('id')
    .where('id', '=', addressWord(params.id))
    .where('review_id', '=', review.id)
    .where('dissolved_at', 'is', null)
    .executeTakeFirst()
  if (!campaign) throw notFound()
  return campaign
}
