import { themeOf } from '#db/queries/themes.server.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { recordChange } from './change.server.ts'
import { holdCodeframe, versionToChange } from './next-version.server.ts'
import { keptWording } from './history.ts'

type Rewording = {
  review: { id: string }
  theme: string
  wording: { name: string; description: string; examples: string }
  officer: { id: string }
  at: string
}

export type Reworded =
  { ok: true } | { ok: false; why: 'closed' | 'not_standing' | 'name_taken' | 'the_same' }

/** Gives a theme other words. What it said before stays in its history. */
export async function reword(db: Db, engine: Engine, rewording: Rewording): Promise<Reworded> {
  try {
    return await db.transaction().execute((trx) => rewordIn(trx, rewording))
  } catch (error) {
    if (engine.isUniqueViolation(error)) return { ok: false, why: 'name_taken' }
    throw error
  }
}

async function rewordIn(
  trx: Trx,
  { review, theme, wording, officer, at }: Rewording,
): Promise<Reworded> {
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false, why: 'closed' }
  const was = await themeOf(trx, { codeframe: frame.id, theme })
  if (!was || was.retired_at) return { ok: false, why: 'not_standing' }
  const [before, after] = [keptWording(was), keptWording(wording)]
  if (before === after) return { ok: false, why: 'the_same' }
  await versionToChange(trx, { frame, review, officer, at })
  await trx.updateTable('theme').set(wording).where('id', '=', theme).execute()
  await recordChange(trx, { theme, change: 'reworded', before, after, officer, at })
  const subject = { id: theme }
  await recordEvent(trx, { action: 'theme.reworded', actor: officer, subject, at })
  return { ok: true }
}
