import { nextUnder } from '#db/queries/following.server.ts'
import { standingThemes } from '#db/queries/themes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { carryOver } from './carry-over.server.ts'
import { recordChange } from './change.server.ts'
import { holdCodeframe, versionToChange } from './next-version.server.ts'

/** Contributions in one transaction: everybody else waits for it. */
const AT_A_TIME = 200

type Merging = {
  review: { id: string }
  theme: string
  into: string
  officer: { id: string }
  at: string
}

export type Merged =
  { ok: true; contributions: number } | { ok: false; why: 'closed' | 'not_standing' }

/**
 * Makes one theme part of another: its codings follow, and when none is left it stands no more. Each
 * step is whole by itself, so that merging can be gone on with if it is broken off.
 */
export async function merge(db: Db, merging: Merging): Promise<Merged> {
  for (let contributions = 0; ;) {
    const step = await db.transaction().execute((trx) => mergeStep(trx, merging))
    if (!step.ok) return step
    contributions += step.contributions
    if (step.isDone) return { ok: true, contributions }
  }
}

async function mergeStep(trx: Trx, { review, theme, into, officer, at }: Merging) {
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false as const, why: 'closed' as const }
  const standing = await standingThemes(trx, { codeframe: frame.id, themes: [theme, into] })
  if (standing.length !== 2) return { ok: false as const, why: 'not_standing' as const }
  await versionToChange(trx, { frame, review, officer, at })
  const contributions = await nextUnder(trx, { theme, limit: AT_A_TIME })
  if (contributions.length > 0) {
    await carryOver(trx, { contributions, from: theme, to: into, officer, at })
  }
  const isDone = contributions.length < AT_A_TIME
  if (isDone) await retire(trx, { review, theme, into, officer, at })
  return { ok: true as const, contributions: contributions.length, isDone }
}

async function retire(trx: Trx, { theme, into, officer, at }: Merging) {
  await trx
    .updateTable('theme')
    .set({ merged_into: into, retired_by: officer.id, retired_at: at })
    .where('id', '=', theme)
    .execute()
  await leaveNoOrphans(trx, { theme, into })
  await recordChange(trx, { theme, change: 'merged', other: into, officer, at })
  const subject = { id: theme }
  await recordEvent(trx, { action: 'theme.merged', actor: officer, subject, at })
}

/** What stood under the merged theme stands under the other, if that is no part of anything itself. */
async function leaveNoOrphans(trx: Trx, { theme, into }: { theme: string; into: string }) {
  await trx
    .updateTable('theme')
    .set({ parent_id: null })
    .where('id', '=', into)
    .where('parent_id', '=', theme)
    .execute()
  const { parent_id } = await trx
    .selectFrom('theme')
    .select('parent_id')
    .where('id', '=', into)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('theme')
    .set({ parent_id: parent_id ?? into })
    .where('parent_id', '=', theme)
    .where('id', '<>', into)
    .execute()
}
