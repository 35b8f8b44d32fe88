import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { recordChange } from './change.server.ts'
import { holdCodeframe, versionToChange } from './next-version.server.ts'

type Addition = {
  review: { id: string }
  theme: { name: string; description: string; examples?: string }
  officer: { id: string }
  at: string
}

export type Added = { ok: true; id: string } | { ok: false; why: 'closed' | 'name_taken' }

/**
 * Adds a theme to a review's codeframe; one that was signed off gets its next version. Refused once
 * the review has been handed over.
 */
export async function addTheme(db: Db, engine: Engine, addition: Addition): Promise<Added> {
  try {
    return await db.transaction().execute((trx) => addIn(trx, addition))
  } catch (error) {
    if (engine.isUniqueViolation(error)) return { ok: false, why: 'name_taken' }
    throw error
  }
}

/** Inside what else is done with it; `other` is the theme it was split off. */
export async function addIn(
  trx: Trx,
  { review, theme, officer, at, other }: Addition & { other?: string },
): Promise<Added> {
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false, why: 'closed' }
  const { id: codeframe_id, version } = await versionToChange(trx, { frame, review, officer, at })
  const id = newId()
  await trx
    .insertInto('theme')
    .values({
      id,
      codeframe_id,
      ...theme,
      added_in: version,
      created_by: officer.id,
      created_at: at,
    })
    .execute()
  await recordChange(trx, { theme: id, change: 'added', other: other ?? null, officer, at })
  await recordEvent(trx, { action: 'theme.added', actor: officer, subject: { id }, at })
  return { ok: true, id }
}
