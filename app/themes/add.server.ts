import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Addition = {
  review: { id: string; codeframe_id: string }
  theme: { name: string; description: string }
  officer: { id: string }
  at: string
}

export type Added = { ok: true; id: string } | { ok: false; why: 'closed' | 'name_taken' }

/** Adds a theme to a review's codeframe. Refused once the review has been handed over. */
export async function addTheme(db: Db, engine: Engine, addition: Addition): Promise<Added> {
  try {
    return await db.transaction().execute((trx) => addIn(trx, addition))
  } catch (error) {
    if (engine.isUniqueViolation(error)) return { ok: false, why: 'name_taken' }
    throw error
  }
}

async function addIn(trx: Trx, { review, theme, officer, at }: Addition): Promise<Added> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const id = newId()
  await trx
    .insertInto('theme')
    .values({
      id,
      codeframe_id: review.codeframe_id,
      ...theme,
      created_by: officer.id,
      created_at: at,
    })
    .execute()
  await recordEvent(trx, { action: 'theme.added', actor: officer, subject: { id }, at })
  return { ok: true, id }
}
