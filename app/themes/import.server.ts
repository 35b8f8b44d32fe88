import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import { importById, importOf } from '#db/queries/intakes.server.ts'
import type { ImportFormat } from '#db/schema/entering.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { writeEntries } from './enter.server.ts'
import { keptIntake, type Intake } from './intake.ts'

type Preparing = {
  review: { id: string }
  file: { name: string; format: ImportFormat; sha256: string }
  intake: Intake
  officer: { id: string }
  at: string
}

export type Prepared =
  | { ok: true; id: string }
  | { ok: false; why: 'entered_before'; before: { by: string; at: string } }

/** Keeps what a file would enter until an officer has looked. Refused for a file that was entered before. */
export async function prepareImport(db: Db, preparing: Preparing): Promise<Prepared> {
  const { review, file, intake, officer, at } = preparing
  const before = await importOf(db, { review: review.id, sha256: file.sha256 })
  if (before?.entered_at) {
    return { ok: false, why: 'entered_before', before: { by: before.by, at: before.entered_at } }
  }
  const id = newId()
  await db
    .insertInto('contribution_import')
    .values({
      id,
      review_id: review.id,
      ...file,
      rows: JSON.stringify(intake),
      accepted: intake.entries.length,
      refused: intake.turned.length,
      prepared_by: officer.id,
      prepared_at: at,
    })
    .execute()
  return { ok: true, id }
}

type Settling = { id: string; officer: { id: string }; at: string }

export type Imported =
  | { ok: true; contributions: number; alike: number }
  | { ok: false; why: 'closed' | 'settled' | 'entered_before' }

/** Enters everything of a file that can be entered, or nothing. */
export async function enterImport(db: Db, engine: Engine, settling: Settling): Promise<Imported> {
  try {
    return await db.transaction().execute((trx) => enterImportIn(trx, settling))
  } catch (error) {
    if (engine.isUniqueViolation(error)) return { ok: false, why: 'entered_before' }
    throw error
  }
}

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const AT_A_TIME = 200

async function enterImportIn(trx: Trx, { id, officer, at }: Settling): Promise<Imported> {
  const file = await importById(trx, id)
  const intake = keptIntake(file?.rows ?? null)
  if (!file || !intake) return { ok: false, why: 'settled' }
  const review = { id: file.review_id }
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  if (!(await settle(trx, id, { entered_at: at }))) return { ok: false, why: 'settled' }
  let alike = 0
  for (let first = 0; first < intake.entries.length; first += AT_A_TIME) {
    const entries = intake.entries.slice(first, first + AT_A_TIME)
    const source = file.name
    const written = { review, entries, submissionKey: null, source, officer, at }
    alike += (await writeEntries(trx, written)).alike
  }
  const contributions = intake.entries.length
  await recordEvent(trx, {
    action: 'contribution.imported',
    actor: officer,
    subject: { id },
    detail: { contributions, refused: intake.turned.length },
    at,
  })
  return { ok: true, contributions, alike }
}

/** Nothing of the file is entered, and nothing of it is kept. */
export function giveUpImport(db: Db, { id, at }: { id: string; at: string }) {
  return settle(db, id, { given_up_at: at })
}

/** Forgets what a file would have entered when nobody has said within a day. */
export async function forgetImports(db: Db, at: string) {
  await db
    .updateTable('contribution_import')
    .set({ rows: null, given_up_at: at })
    .where('rows', 'is not', null)
    .where('prepared_at', '<', after(at, -DAY))
    .execute()
}

async function settle(db: Db, id: string, how: { entered_at: string } | { given_up_at: string }) {
  const settled = await db
    .updateTable('contribution_import')
    .set({ ...how, rows: null })
    .where('id', '=', id)
    .where('rows', 'is not', null)
    .executeTakeFirst()
  return settled.numUpdatedRows === 1n
}
