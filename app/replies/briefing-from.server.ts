import type { Params } from '@remix-run/react'
import { briefingById, commentToBrief } from '#db/queries/briefings.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

export async function briefingFrom(params: Params) {
  const briefing = await briefingById(db, addressWord(params.id))
  if (!briefing) throw notFound()
  return briefing
}

/** A resident’s comment whose words may still be read. */
export async function commentToBriefFrom(params: Params) {
  const comment = await commentToBrief(db, addressWord(params.reference))
  if (!comment) throw notFound()
  return comment
}
