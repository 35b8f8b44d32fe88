import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { draftOf } from '#db/queries/drafts.server.ts'
import { editionText } from '#db/queries/editions.server.ts'
import { publicationForAuthor } from '#db/queries/publications.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

type Author = { appointment: { id: string } }

/** The member's own publication that an address names; to any other member it does not exist. */
export async function ownPublicationFrom(params: Params, member: Author) {
  const publication = await publicationForAuthor(db, {
    id: addressWord(params.id),
    appointment: member.appointment.id,
  })
  if (!publication || publication.withdrawn_at) throw notFound()
  return publication
}

/** What is being written: the draft, or the edition that stands when no draft was begun. */
export async function workingText(publication: { id: string; edition: number | null }) {
  const draft = await draftOf(db, publication.id)
  if (draft) return { ...draft, isDraft: true }
  const edition = await editionText(db, {
    publication: publication.id,
    number: publication.edition,
  })
  if (!edition) throw notFound()
  return { ...edition, isDraft: false }
}
