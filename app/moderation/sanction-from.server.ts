import type { Params } from '@remix-run/react'
import { sanctionById } from '#db/queries/sanctions.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { holdsSanctionKey } from './sanction-key.server.ts'

/** The sanction an address names, for officers. */
export async function sanctionFrom(params: Params) {
  const sanction = await sanctionById(db, addressWord(params.id))
  if (!sanction) throw notFound()
  return sanction
}

/** The same for whom it is about: signed in, or come by the link in their mail. A ban nobody confirmed is not told. */
export async function ownSanction(request: Request, params: Params) {
  const sanction = await sanctionById(db, addressWord(params.id))
  const viewer = await viewerOf(request)
  const isTheirs =
    sanction && (viewer?.id === sanction.person_id || holdsSanctionKey(request, sanction))
  if (!isTheirs && !viewer) await requirePerson(request)
  const isTold = sanction && (sanction.kind !== 'ban' || sanction.confirmed_at !== null)
  if (!isTheirs || !isTold) throw notFound()
  return sanction
}
