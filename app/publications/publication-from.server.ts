import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { publicationBySlug } from '#db/queries/publications.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { dateIn } from '#app/ui/when.tsx'
import { notFound, refuse } from '#app/platform/refuse.server.ts'

/** The published page an address names; 404 where there is none, 410 with the reason where it was withdrawn. */
export async function publicationFrom(params: Params) {
  const publication = await publicationBySlug(db, { slug: addressWord(params.slug), at: now() })
  if (!publication) throw notFound()
  if (publication.withdrawn_reason === null) return publication
  const { title, speaker, withdrawn_at, withdrawn_reason } = publication
  const when = withdrawn_at ? ` on ${dateIn(withdrawn_at)}` : ''
  const because = `“${title}” was withdrawn by ${speaker}${when}. The reason given: ${withdrawn_reason}`
  throw refuse({ status: 410, problem: 'gone', because })
}

export type PublishedPage = Awaited<ReturnType<typeof publicationFrom>>
