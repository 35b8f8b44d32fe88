import type { Params } from '@remix-run/react'
import { ownComment } from '#db/queries/own-comments.server.ts'
import { authorOfComment } from '#db/queries/contributors.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { holdsTraceKey, stowTraceKey } from './trace-key.server.ts'

/**
 * The comment an address names, for its author alone: signed in, or come by the link of this comment.
 * To anyone else it does not exist; nobody in particular is asked to sign in.
 */
export async function authoredComment(request: Request, params: Params) {
  const reference = addressWord(params.reference)
  const author = await authorOfComment(db, reference)
  const named = author && { id: author.comment, reference }
  const stowed = named && request.method === 'GET' && stowTraceKey(request, named)
  if (stowed) throw stowed
  const viewer = await viewerOf(request)
  const own = viewer && (await ownComment(db, { reference, person: viewer.id }))
  if (own) return { comment: own, author: viewer, bySignIn: true }
  if (author && named && holdsTraceKey(request, named)) {
    const comment = await ownComment(db, { reference, person: author.id })
    if (comment) return { comment, author, bySignIn: false }
  }
  if (!viewer) await requirePerson(request)
  throw notFound()
}
