import { suggestionIn } from '#db/queries/suggestions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { code, type Coded } from './code.server.ts'

type Settling = {
  review: { id: string; codeframe_id: string }
  suggestion: string
  officer: { id: string }
  at: string
}

/** A person says so too: a coding of their own, beside the machine's, which stays. */
export async function confirmSuggestion(
  db: Db,
  { review, suggestion, stance, officer, at }: Settling & { stance: Stance },
): Promise<Coded> {
  const found = await suggestionIn(db, { review: review.id, id: suggestion })
  if (!found) return { ok: false, why: 'not_in_review' }
  const { theme_id: theme, contribution_id: contribution, revision_id: revision } = found
  return code(db, { review, coding: { theme, stance, contribution, revision }, officer, at })
}

/** Kept on record, and not suggested again. */
export async function declineSuggestion(db: Db, settling: Settling): Promise<Coded> {
  return db.transaction().execute((trx) => declineIn(trx, settling))
}

async function declineIn(trx: Trx, { review, suggestion, officer, at }: Settling): Promise<Coded> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const found = await suggestionIn(trx, { review: review.id, id: suggestion })
  if (!found) return { ok: false, why: 'not_in_review' }
  await trx
    .updateTable('coding')
    .set({ removed_by: officer.id, removed_at: at })
    .where('id', '=', found.id)
    .execute()
  await recordEvent(trx, {
    action: 'theme.suggestion_declined',
    actor: officer,
    subject: { id: found.theme_id },
    at,
  })
  return { ok: true }
}
