import { themeOf } from '#db/queries/themes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { recordChange } from './change.server.ts'

type Flagging = {
  review: { id: string; codeframe_id: string }
  theme: string
  flag: 'minority' | 'equality' | null
  officer: { id: string }
  at: string
}

export type Flagged = { ok: true } | { ok: false; why: 'closed' | 'not_standing' | 'the_same' }

/** Says that a theme needs an answer however few raised it. That changes no words, so no version either. */
export async function flagTheme(db: Db, flagging: Flagging): Promise<Flagged> {
  return db.transaction().execute((trx) => flagIn(trx, flagging))
}

async function flagIn(trx: Trx, { review, theme, flag, officer, at }: Flagging): Promise<Flagged> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const was = await themeOf(trx, { codeframe: review.codeframe_id, theme })
  if (!was || was.retired_at) return { ok: false, why: 'not_standing' }
  if (was.flag === flag) return { ok: false, why: 'the_same' }
  const flagged_by = flag ? officer.id : null
  await trx.updateTable('theme').set({ flag, flagged_by }).where('id', '=', theme).execute()
  const [before, after] = [was.flag, flag]
  await recordChange(trx, { theme, change: 'flagged', before, after, officer, at })
  await recordEvent(trx, {
    action: 'theme.flagged',
    actor: officer,
    subject: { id: theme },
    detail: { flag: flag ?? 'none' },
    at,
  })
  return { ok: true }
}
