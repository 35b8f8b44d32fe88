import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import type { ProgressText } from './progress.ts'

type Reporting = {
  outcome: { id: string }
  progress: ProgressText
  officer: { id: string }
  at: string
}

export type Reported = { ok: true } | { ok: false; why: 'to_come' | 'withdrawn' }

/** Adds to what has been done of what was promised: what has happened, never what is to come. */
export async function reportProgress(db: Db, reporting: Reporting): Promise<Reported> {
  if (reporting.progress.done_on > londonDate(reporting.at)) return { ok: false, why: 'to_come' }
  return db.transaction().execute((trx) => reportIn(trx, reporting))
}

async function reportIn(
  trx: Trx,
  { outcome, progress, officer, at }: Reporting,
): Promise<Reported> {
  const standing = await trx
    .selectFrom('outcome')
    .select('id')
    .where('id', '=', outcome.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!standing) return { ok: false, why: 'withdrawn' }
  await trx
    .insertInto('progress')
    .values({
      id: newId(),
      outcome_id: outcome.id,
      ...progress,
      written_by: officer.id,
      written_at: at,
    })
    .execute()
  const action = 'outcome.progress_reported'
  await recordEvent(trx, { action, actor: officer, subject: outcome, at })
  return { ok: true }
}

type Striking = {
  outcome: { id: string }
  progress: string
  officer: { id: string }
  at: string
}

/** Takes an entry that was wrong off the page; the row stays. False when it is not there. */
export async function strikeProgress(db: Db, striking: Striking) {
  return db.transaction().execute((trx) => strikeIn(trx, striking))
}

async function strikeIn(trx: Trx, { outcome, progress, officer, at }: Striking) {
  const struck = await trx
    .updateTable('progress')
    .set({ struck_by: officer.id, struck_at: at })
    .where('id', '=', progress)
    .where('outcome_id', '=', outcome.id)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  if (struck.numUpdatedRows !== 1n) return false
  const action = 'outcome.progress_struck'
  await recordEvent(trx, { action, actor: officer, subject: outcome, at })
  return true
}
