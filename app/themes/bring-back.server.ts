import { stoodBefore } from '#db/queries/codeframes.server.ts'
import { nextFrom, nextJoined } from '#db/queries/following.server.ts'
import { lastMerging, themeOf } from '#db/queries/themes.server.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { carryBack } from './carry-back.server.ts'
import { recordChange } from './change.server.ts'
import { holdCodeframe, versionToChange } from './next-version.server.ts'

const AT_A_TIME = 200

type Bringing = { review: { id: string }; theme: string; officer: { id: string }; at: string }

export type BroughtBack =
  { ok: true } | { ok: false; why: 'closed' | 'not_merged' | 'name_taken' | 'other_gone' }

/** Undoes a merging: the theme stands again, and its codings return to it from the other. */
export async function bringBack(db: Db, engine: Engine, bringing: Bringing): Promise<BroughtBack> {
  const merged = await lastMerging(db, bringing.theme)
  if (!merged) return { ok: false, why: 'not_merged' }
  if (merged.otherRetired) return { ok: false, why: 'other_gone' }
  try {
    const stands = await db.transaction().execute((trx) => standAgain(trx, bringing))
    if (!stands.ok) return stands
  } catch (error) {
    if (engine.isUniqueViolation(error)) return { ok: false, why: 'name_taken' }
    throw error
  }
  for (;;) {
    const step = await db
      .transaction()
      .execute((trx) => returnStep(trx, { ...bringing, from: merged.other }))
    if (step !== 'more') return step
  }
}

/** Also where it stands already because an earlier return was broken off. */
async function standAgain(
  trx: Trx,
  { review, theme, officer, at }: Bringing,
): Promise<BroughtBack> {
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false, why: 'closed' }
  const was = await themeOf(trx, { codeframe: frame.id, theme })
  if (!was) return { ok: false, why: 'not_merged' }
  if (!was.retired_at) return { ok: true }
  const { version } = await versionToChange(trx, { frame, review, officer, at })
  const wasThere = await stoodBefore(trx, { review: review.id, version, theme })
  await trx
    .updateTable('theme')
    .set({
      merged_into: null,
      retired_by: null,
      retired_at: null,
      ...(wasThere ? {} : { added_in: version }),
    })
    .where('id', '=', theme)
    .execute()
  await standWhereItMay(trx, theme)
  await recordChange(trx, { theme, change: 'brought_back', officer, at })
  const subject = { id: theme }
  await recordEvent(trx, { action: 'theme.brought_back', actor: officer, subject, at })
  return { ok: true }
}

/** At the top, where its parent has gone or become part of another meanwhile. */
async function standWhereItMay(trx: Trx, theme: string) {
  await trx
    .updateTable('theme')
    .set({ parent_id: null })
    .where('id', '=', theme)
    .where('parent_id', 'in', (eb) =>
      eb
        .selectFrom('theme as parent')
        .select('parent.id')
        .where((above) =>
          above.or([
            above('parent.retired_at', 'is not', null),
            above('parent.parent_id', 'is not', null),
          ]),
        ),
    )
    .execute()
}

async function returnStep(
  trx: Trx,
  { review, theme, from, officer, at }: Bringing & { from: string },
): Promise<BroughtBack | 'more'> {
  const frame = await holdCodeframe(trx, review)
  if (!frame) return { ok: false, why: 'closed' }
  const came = await nextFrom(trx, { theme: from, from: theme, limit: AT_A_TIME })
  const joined = await nextJoined(trx, { theme, into: from, limit: AT_A_TIME })
  const contributions = [...new Set([...came, ...joined])]
  if (contributions.length === 0) return { ok: true }
  await carryBack(trx, { contributions, from, to: theme, officer, at })
  return 'more'
}
