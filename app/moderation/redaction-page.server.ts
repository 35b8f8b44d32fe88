import type { Params } from '@remix-run/react'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { moderationCard } from './card.server.ts'
import { publicWords } from './public-words.server.ts'

/** A comment whose words can be masked, what checks found in it, and how the public reads it now. */
export async function redactionPage(params: Params) {
  const { comment, holds, checks } = await moderationCard(params)
  if (comment.body === null) throw notFound()
  const { body, reference, revision, decisions, state } = comment
  return {
    comment: { body, reference, revision, decisions, state },
    found: [...holds, ...checks].map(({ matched }) => ({ matched })),
    preview: await publicWords(db, comment.revision_id, []),
  }
}
