import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { commentByReference } from '#db/queries/thread.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The comment an address names, or 404. It may be held: the caller decides what of it to tell. */
export async function commentFrom(params: Params) {
  const comment = await commentByReference(db, addressWord(params.reference))
  if (!comment) throw notFound()
  return comment
}
