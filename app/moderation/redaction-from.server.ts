import type { Params } from '@remix-run/react'
import { redactionById } from '#db/queries/redactions.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The redaction an address names, while it stands in the words that stand, or 404. */
export async function redactionFrom(params: Params) {
  const redaction = await redactionById(db, addressWord(params.id))
  if (!redaction || redaction.lifted_at !== null) throw notFound()
  return redaction
}
