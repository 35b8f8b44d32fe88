import type { Params } from '@remix-run/react'
import { disclosureNamed } from '#db/queries/disclosures.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The disclosure an address names, or 404. */
export async function disclosureFrom(params: Params) {
  const disclosure = await disclosureNamed(db, addressWord(params.id))
  if (!disclosure) throw notFound()
  return disclosure
}
