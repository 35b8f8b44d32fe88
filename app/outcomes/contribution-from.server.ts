import type { Params } from '@remix-run/react'
import { enteredByReference } from '#db/queries/own-contributions.server.ts'
import { holdsTraceKey, stowTraceKey } from '#app/comments/trace-key.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/**
 * A letter, call or mail that was entered, for whoever holds the link in the mail about it; to anyone
 * else it is not there. It ends when they may not be written to any more.
 */
export async function contributionOfTheirsFrom(request: Request, params: Params) {
  const contribution = await enteredByReference(db, addressWord(params.reference))
  if (!contribution) throw notFound()
  const stowed = request.method === 'GET' && stowTraceKey(request, contribution)
  if (stowed) throw stowed
  if (!holdsTraceKey(request, contribution)) throw notFound()
  return contribution
}
