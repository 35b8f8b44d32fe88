import type { Params } from '@remix-run/react'
import { appealById } from '#db/queries/appeals.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The appeal an address names, or 404. */
export async function appealFrom(params: Params) {
  const appeal = await appealById(db, addressWord(params.id))
  if (!appeal) throw notFound()
  return appeal
}
