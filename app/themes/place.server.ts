import { themeOf } from '#db/queries/themes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { recordChange } from './change.server.ts'
import { holdCodeframe, versionToChange } from './next-version.server.ts'

type Placing = {
  review: { id: string }
  theme: string
  /** The theme it is to stand under; null at the top. */
  parent: string | null
  officer: { id: string }
  at: string
}

export type Placed =
  { ok: true } | { ok: false; why: 'closed' | 'not_standing' | 'the_same' | 'too_deep' | 'has_own' }

/** Puts a theme under another, or at the top again: two levels and no more. */
export async function place(db: Db, placing: Placing): Promise<Placed> {
  return db.transaction().execute((trx) => placeIn(trx, placing))
}

async function placeIn(trx: Trx, { review, theme, parent, officer, at }: Placing): Promise<Placed> {
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false, why: 'closed' }
  const was = await themeOf(trx, { codeframe: frame.id, theme })
  if (!was || was.retired_at) return { ok: false, why: 'not_standing' }
  if (was.parent_id === parent) return { ok: false, why: 'the_same' }
  const above = parent && (await themeOf(trx, { codeframe: frame.id, theme: parent }))
  if (parent && (!above || above.retired_at)) return { ok: false, why: 'not_standing' }
  if (above && (above.parent_id || above.id === theme)) return { ok: false, why: 'too_deep' }
  if (above && (await hasOwn(trx, theme))) return { ok: false, why: 'has_own' }
  await versionToChange(trx, { frame, review, officer, at })
  await trx.updateTable('theme').set({ parent_id: parent }).where('id', '=', theme).execute()
  await recordChange(trx, {
    theme,
    change: 'placed',
    other: parent,
    before: was.parent,
    after: above ? above.name : null,
    officer,
    at,
  })
  const subject = { id: theme }
  await recordEvent(trx, { action: 'theme.placed', actor: officer, subject, at })
  return { ok: true }
}

async function hasOwn(trx: Trx, theme: string) {
  const below = await trx
    .selectFrom('theme')
    .select('id')
    .where('parent_id', '=', theme)
    .where('retired_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return below !== undefined
}
