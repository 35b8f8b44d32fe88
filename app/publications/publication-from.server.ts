import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { publicationBySlug } from '#db/queries/publications.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound, refuse } from '#app/platform/refuse.server.ts'

/** The published page an address names; 404 where there is none, 410 with the reason where it was withdrawn. */
export async function publicationFrom(params: Params) {
  const publication = await publicationBySlug(db, addressWord(params.slug))
  if (!publication) throw notFound()
  if (publication.withdrawn_reason === null) return publication
  throw refuse({ status: 410, problem: 'gone', because: publication.withdrawn_reason })
}

export type PublishedPage = Awaited<ReturnType<typeof publicationFrom>>
