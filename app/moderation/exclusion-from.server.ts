import type { Params } from '@remix-run/react'
import { exclusionById } from '#db/queries/exclusions.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The exclusion an address names, or 404. */
export async function exclusionFrom(params: Params) {
  const exclusion = await exclusionById(db, addressWord(params.id))
  if (!exclusion) throw notFound()
  return exclusion
}
