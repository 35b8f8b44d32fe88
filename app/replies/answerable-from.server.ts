import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { answerableComment } from '#db/queries/replies.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** A shown comment by a resident. With an appointment, only on that member's own pages. */
export async function answerableFrom(params: Params, speaker: { appointment?: string } = {}) {
  const comment = await answerableComment(db, addressWord(params.reference))
  if (!comment) throw notFound()
  if (speaker.appointment && comment.appointment_id !== speaker.appointment) throw notFound()
  return comment
}
