import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import { masksOf } from '#app/moderation/redaction.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import type { DemoResidentComment } from './content.ts'

type Redacting = {
  comment: DemoResidentComment
  revision: string
  officer: { id: string }
  at: string
}

/** Masks the named words and renders the public text again; the words themselves stay as they were. */
export async function redactIn(trx: Trx, { comment, revision, officer, at }: Redacting) {
  const spans = (comment.redactions ?? []).map(({ words, category }) => {
    const starts_at = comment.text.indexOf(words)
    return { starts_at, ends_at: starts_at + words.length, category }
  })
  if (spans.length === 0) return
  const made = { made_by: officer.id, made_at: at, reason: 'House rules' }
  const rows = spans.map((span) => ({ id: newId(), revision_id: revision, ...span, ...made }))
  await trx.insertInto('redaction').values(rows).execute()
  await trx
    .updateTable('comment_revision')
    .set({ public_html: renderMarkdown(comment.text, masksOf(spans)) })
    .where('id', '=', revision)
    .execute()
}
