import { sql } from 'kysely'
import { newId } from '#db/id.ts'
import {
  countedReporters,
  dismissedSince,
  hasReported,
  isApproved,
  revisionShown,
} from '#db/queries/reports.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { shownAs } from '#app/comments/comment.ts'
import { after } from '#app/platform/clock.ts'
import {
  DISMISSALS_COUNT_FOR,
  DISMISSED_AT_MOST,
  REPORTERS_THAT_HOLD,
  type ReportText,
} from './report.ts'
import type { Barred } from './sanction.ts'
import { standingOf } from './standing.server.ts'
import { tellOfWork } from './tell-officers.server.ts'

type Reporting = {
  comment: { id: string }
  reporter: { id: string }
  /** An officer's report holds by itself. */
  byOfficer: boolean
  text: ReportText
  at: string
}

export type Reported =
  | { ok: true; isHeld: boolean }
  | { ok: false; why: 'not_public' | 'own' | 'reported_already' }
  | Barred

/** Takes a report of somebody whose address is confirmed; enough of them hold the comment. */
export function report(db: Db, reporting: Reporting): Promise<Reported> {
  return db.transaction().execute((trx) => reportIn(trx, reporting))
}

async function reportIn(trx: Trx, { comment, reporter, byOfficer, text, at }: Reporting) {
  const standing = await standingOf(trx, { person: reporter, act: 'report', at })
  if (!standing.ok) return standing
  const revision = await revisionShown(trx, comment.id)
  if (!revision) return { ok: false, why: 'not_public' } as const
  if (revision.author === reporter.id) return { ok: false, why: 'own' } as const
  if (await hasReported(trx, { revision: revision.id, person: reporter.id })) {
    return { ok: false, why: 'reported_already' } as const
  }
  if (!(await bringToOfficers(trx, { comment, revision, at }))) {
    return { ok: false, why: 'not_public' } as const
  }
  const id = newId()
  await trx
    .insertInto('report')
    .values({
      id,
      comment_id: comment.id,
      revision_id: revision.id,
      person_id: reporter.id,
      reason: text.reason,
      note: text.note,
      reported_at: at,
      confirmed_at: at,
      counted_at: (await counts(trx, { reporter, at })) ? at : null,
    })
    .execute()
  const isHeld = await weigh(trx, { comment, revision, reporter, byOfficer, report: id, at })
  return { ok: true, isHeld } as const
}

type Revision = { id: string; number: number; published_at: string | null }
type Raising = { comment: { id: string }; revision: Revision; at: string }

/**
 * A reported comment waits for an officer, also one that was read before. Touching the row first lets
 * reports sent at the same moment count one after the other.
 */
export async function bringToOfficers(trx: Trx, { comment, revision, at }: Raising) {
  const raised = await trx
    .updateTable('comment')
    .set({ waiting_since: sql`coalesce(waiting_since, ${at})` })
    .where('id', '=', comment.id)
    .where('shown_as', '=', 'text')
    .where('revision', '=', revision.number)
    .executeTakeFirst()
  return raised.numUpdatedRows === 1n
}

/** Reports of somebody who was often wrong lately are read and answered, and hold nothing. */
export async function counts(trx: Trx, { reporter, at }: { reporter: { id: string }; at: string }) {
  const since = after(at, -DISMISSALS_COUNT_FOR)
  return (await dismissedSince(trx, { person: reporter.id, since })) < DISMISSED_AT_MOST
}

type Weighing = Raising & { reporter: { id: string }; byOfficer: boolean; report: string }

/** Holds what enough people reported, unless an officer has approved these very words. */
export async function weigh(trx: Trx, weighing: Weighing) {
  const { comment, revision, reporter, byOfficer, at } = weighing
  const subject = { id: weighing.report }
  await recordEvent(trx, { action: 'report.made', actor: reporter, subject, at })
  await tellOfWork(trx, { revision: revision.id, actor: reporter, at })
  if (await isApproved(trx, revision.id)) return false
  const isEnough = byOfficer || (await countedReporters(trx, revision.id)) >= REPORTERS_THAT_HOLD
  return isEnough ? holdReported(trx, { comment, revision, at }) : false
}

async function holdReported(trx: Trx, { comment, revision, at }: Raising) {
  const { published_at } = revision
  const held = await trx
    .updateTable('comment')
    .set({ state: 'held', shown_as: shownAs({ state: 'held', published_at }, false) })
    .where('id', '=', comment.id)
    .where('state', '=', 'published')
    .where('revision', '=', revision.number)
    .executeTakeFirst()
  if (held.numUpdatedRows !== 1n) return false
  const { last } = await trx
    .selectFrom('hold')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('revision_id', '=', revision.id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('hold')
    .values({
      id: newId(),
      revision_id: revision.id,
      position: (last ?? -1) + 1,
      reason: 'reported',
      matched: null,
    })
    .execute()
  await recordEvent(trx, { action: 'comment.held', actor: null, subject: comment, at })
  return true
}
