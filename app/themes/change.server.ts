import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import type { ThemeChange } from '#db/schema/themes.ts'

type Changed = {
  theme: string
  change: ThemeChange
  other?: string | null
  before?: string | null
  after?: string | null
  officer: { id: string }
  at: string
}

/** A line of a theme’s history. */
export async function recordChange(trx: Trx, changed: Changed) {
  const { theme, change, other = null, before = null, after = null, officer, at } = changed
  await trx
    .insertInto('theme_change')
    .values({
      id: newId(),
      theme_id: theme,
      change,
      other_theme_id: other,
      before,
      after,
      changed_by: officer.id,
      changed_at: at,
    })
    .execute()
}
