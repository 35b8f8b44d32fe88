import { standingThemes } from '#db/queries/themes.server.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { addIn, type Added } from './add.server.ts'
import { carryOver } from './carry-over.server.ts'
import { recordChange } from './change.server.ts'
import { holdCodeframe, versionToChange } from './next-version.server.ts'

type Splitting = {
  review: { id: string; codeframe_id: string }
  from: string
  theme: { name: string; description: string; examples?: string }
  officer: { id: string }
  at: string
}

/** Adds a theme beside one that holds too much; which contributions go over to it is chosen afterwards. */
export async function splitOff(
  db: Db,
  engine: Engine,
  splitting: Splitting,
): Promise<Added | { ok: false; why: 'not_standing' }> {
  try {
    return await db.transaction().execute((trx) => splitIn(trx, splitting))
  } catch (error) {
    if (engine.isUniqueViolation(error)) return { ok: false, why: 'name_taken' }
    throw error
  }
}

async function splitIn(trx: Trx, { review, from, theme, officer, at }: Splitting) {
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false as const, why: 'closed' as const }
  const standing = await standingThemes(trx, { codeframe: frame.id, themes: [from] })
  if (standing.length !== 1) return { ok: false as const, why: 'not_standing' as const }
  const added = await addIn(trx, { review, theme, officer, at, other: from })
  const subject = { id: from }
  await recordEvent(trx, { action: 'theme.split', actor: officer, subject, at })
  return added
}

type Moving = {
  review: { id: string }
  from: string
  to: string
  /** No more than a page of them. */
  contributions: string[]
  officer: { id: string }
  at: string
}

export type Moved =
  { ok: true; contributions: number } | { ok: false; why: 'closed' | 'not_standing' | 'none_there' }

/** Takes chosen contributions from one theme to another. The other way round undoes it. */
export async function move(db: Db, moving: Moving): Promise<Moved> {
  return db.transaction().execute((trx) => moveIn(trx, moving))
}

async function moveIn(trx: Trx, moving: Moving): Promise<Moved> {
  const { review, from, to, officer, at } = moving
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false, why: 'closed' }
  const standing = await standingThemes(trx, { codeframe: frame.id, themes: [from, to] })
  if (standing.length !== 2) return { ok: false, why: 'not_standing' }
  const contributions = await thoseUnder(trx, moving)
  if (contributions.length === 0) return { ok: false, why: 'none_there' }
  await versionToChange(trx, { frame, review, officer, at })
  await carryOver(trx, { contributions, from, to, officer, at })
  const after = String(contributions.length)
  await recordChange(trx, { theme: from, change: 'split', other: to, after, officer, at })
  await recordEvent(trx, {
    action: 'theme.moved',
    actor: officer,
    subject: { id: from },
    detail: { contributions: contributions.length },
    at,
  })
  return { ok: true, contributions: contributions.length }
}

async function thoseUnder(trx: Trx, { from, contributions }: Moving) {
  if (contributions.length === 0) return []
  const rows = await trx
    .selectFrom('coding')
    .select('contribution_id')
    .distinct()
    .where('theme_id', '=', from)
    .where('contribution_id', 'in', contributions)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map((row) => row.contribution_id)
}
