import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Wording = {
  review: { id: string }
  contribution: { id: string }
  /** Nothing: it is not quoted any more. */
  words: string
  officer: { id: string }
  at: string
}

/**
 * Writes what the public may read of a letter, a call or a meeting. Nobody who wrote to the council
 * agreed to be printed: without these words none of it is quoted anywhere.
 */
export function wordForPublic(db: Db, wording: Wording) {
  return db.transaction().execute((trx) => wordIn(trx, wording))
}

async function wordIn(trx: Trx, { review, contribution, words, officer, at }: Wording) {
  if (!(await holdReview(trx, review, ['gathering', 'with_decision_maker', 'decided']))) {
    return { ok: false, why: 'closed' } as const
  }
  const none = words === ''
  await trx
    .updateTable('contribution')
    .set({
      public_words: none ? null : words,
      public_html: none ? null : renderMarkdown(words),
      public_by: none ? null : officer.id,
      public_at: none ? null : at,
    })
    .where('id', '=', contribution.id)
    .where('comment_id', 'is', null)
    .execute()
  const subject = { id: contribution.id }
  await recordEvent(trx, { action: 'contribution.worded', actor: officer, subject, at })
  return { ok: true } as const
}
