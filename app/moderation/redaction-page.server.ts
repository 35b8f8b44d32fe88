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
    offered: offeredIn(holds),
    preview: await publicWords(db, comment.revision_id, []),
  }
}

/** Personal data that was found and nobody has masked yet. */
function offeredIn(holds: { reason: string; matched: string | null }[]) {
  const found = holds.filter(({ reason }) => reason === 'personal_data')
  const lines = found.flatMap(({ matched }) => matched?.split('\n') ?? [])
  return [...new Set(lines.map((line) => line.trim()).filter(Boolean))]
}
