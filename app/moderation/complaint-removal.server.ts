import { complaintById } from '#db/queries/complaints.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Removal } from './complaint.ts'
import { mayRemove } from './complaint-clock.ts'
import { stepOf } from './complaint-from.server.ts'
import { close, isTheirs, type Stepped } from './complaint-steps.server.ts'
import { decideIn } from './decide.server.ts'

type Removing = {
  complaint: { id: string }
  removal: Removal
  officer: { id: string; name: string }
  at: string
}

export type Removed = Stepped | { ok: false; why: 'concerned' | 'unknown_rule' | 'changed' }

/** Takes the comment down by a decision like any other, closes the notice and tells both sides. */
export function removeForComplaint(db: Db, removing: Removing): Promise<Removed> {
  return db.transaction().execute((trx) => removeIn(trx, removing))
}

async function removeIn(trx: Trx, { complaint: { id }, removal, officer, at }: Removing) {
  const complaint = await complaintById(trx, id)
  const step = complaint && (await stepOf(trx, { complaint, at }))
  if (!complaint || !step || !mayRemove(step)) return { ok: false, why: 'not_now' } as const
  if (await isTheirs(trx, { complaint, officer })) return { ok: false, why: 'own' } as const
  const decided = await takeDown(trx, { comment: complaint.comment_id, removal, officer, at })
  if (!decided.ok) return decided
  const detail = { because: step.step === 'tell_it_stays' ? 'insufficient' : step.because }
  return close(trx, { complaint, officer, outcome: 'removed', detail, at })
}

type TakingDown = Omit<Removing, 'complaint'> & { comment: string | null }

/** What its author or an officer has taken off the page already needs no second decision. */
async function takeDown(trx: Trx, { comment: id, removal, officer, at }: TakingDown) {
  const comment = await trx
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (comment.shown_as !== 'text') return { ok: true } as const
  const verdict = { verdict: 'remove' as const, ...removal }
  const decision = { ...verdict, seen: comment.decisions, revision: comment.revision }
  const decided = await decideIn(trx, { comment, decision, officer, because: 'complaint', at })
  if (decided?.ok) return { ok: true } as const
  const why = decided?.why
  const isSaid = why === 'concerned' || why === 'unknown_rule' || why === 'own'
  return { ok: false, why: isSaid ? why : 'changed' } as const
}
