import { authorsOfReply } from '#db/queries/contributors.server.ts'
import { latestDecision } from '#db/queries/decisions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { replyEvent } from '#app/comments/tell-of-reply.server.ts'
import { after } from '#app/platform/clock.ts'
import { MAILS } from './decide.server.ts'
import { stateAfter, UNDO_WITHIN } from './decision.ts'

type Undoing = { comment: { id: string }; officer: { id: string }; at: string }

export type Undone = { ok: true } | { ok: false; why: 'not_yours' | 'too_late' | 'changed' }

/** Takes one's own decision back within its seconds, before anybody was told of it. */
export function undo(db: Db, undoing: Undoing): Promise<Undone> {
  return db.transaction().execute((trx) => undoIn(trx, undoing))
}

async function undoIn(trx: Trx, { comment, officer, at }: Undoing): Promise<Undone> {
  const latest = await latestDecision(trx, comment.id)
  if (latest?.decided_by !== officer.id) return { ok: false, why: 'not_yours' }
  if (at >= after(latest.decided_at, UNDO_WITHIN)) return { ok: false, why: 'too_late' }
  if (!(await standAsBefore(trx, { comment, latest }))) return { ok: false, why: 'changed' }
  await trx.updateTable('decision').set({ undone_at: at }).where('id', '=', latest.id).execute()
  await trx
    .updateTable('return_term')
    .set({ ended_at: at })
    .where('decision_id', '=', latest.id)
    .execute()
  await tellNobody(trx, { comment, latest })
  await reopenReports(trx, { comment, latest, officer, at })
  const detail = { decision: latest.number }
  const event = { action: 'comment.decision_undone' as const, actor: officer, subject: comment }
  await recordEvent(trx, { ...event, detail, at })
  return { ok: true }
}

type Latest = NonNullable<Awaited<ReturnType<typeof latestDecision>>>
type About = { comment: { id: string }; latest: Latest }

/** False when anything became of the comment since. */
async function standAsBefore(trx: Trx, { comment, latest }: About) {
  const { decision_id: _, ...before } = await trx
    .selectFrom('standing_before')
    .selectAll()
    .where('decision_id', '=', latest.id)
    .executeTakeFirstOrThrow()
  const restored = await trx
    .updateTable('comment')
    .set(before)
    .where('id', '=', comment.id)
    .where('decisions', '=', latest.number)
    .where('state', '=', stateAfter(latest.verdict))
    .where('author_left_at', 'is', null)
    .where('revision', '=', (eb) =>
      eb
        .selectFrom('comment_revision')
        .select('comment_revision.number')
        .where('comment_revision.id', '=', latest.revision_id),
    )
    .executeTakeFirst()
  return restored.numUpdatedRows === 1n
}

/** What was owed by the decision has not gone out: it is owed no more. */
async function tellNobody(trx: Trx, { comment, latest }: About) {
  const { person_id } = await trx
    .selectFrom('comment')
    .select('person_id')
    .where('id', '=', comment.id)
    .executeTakeFirstOrThrow()
  const reply = await authorsOfReply(trx, comment.id)
  await forget(trx, {
    latest,
    keys: [
      `${MAILS[latest.verdict]}:${latest.id}:${person_id}`,
      `${replyEvent(comment)}:${reply?.author}`,
    ],
  })
}

async function forget(trx: Trx, { latest, keys }: { latest: Latest; keys: string[] }) {
  if (keys.length === 0) return
  await trx
    .deleteFrom('owed_mail')
    .where('dedupe_key', 'in', keys)
    .where('owed_at', '=', latest.decided_at)
    .where('sent_at', 'is', null)
    .where('leased_until', 'is', null)
    .execute()
}

type Reopening = About & { officer: { id: string }; at: string }

/** Reports that the decision answered wait again. */
async function reopenReports(trx: Trx, { comment, latest, officer, at }: Reopening) {
  const answered = await trx
    .selectFrom('report')
    .select(['id', 'person_id'])
    .where('comment_id', '=', comment.id)
    .where('resolved_by', '=', officer.id)
    .where('resolved_at', '=', latest.decided_at)
    .execute()
  for (const { id, person_id } of answered) {
    const open = { result: null, resolved_by: null, resolved_at: null }
    await trx.updateTable('report').set(open).where('id', '=', id).execute()
    await forget(trx, { latest, keys: [`report-resolved:${id}:${person_id}`] })
    await recordEvent(trx, { action: 'report.reopened', actor: officer, subject: { id }, at })
  }
}
