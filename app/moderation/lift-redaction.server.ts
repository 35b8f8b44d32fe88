import { hasOpenAppeal } from '#db/queries/appeals.server.ts'
import { concernsSelf } from '#db/queries/decisions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { Deciding } from './decide.server.ts'
import { publishAfresh, renderAgain, takeHold } from './redact.server.ts'

type Lifting = Pick<Deciding, 'comment' | 'officer' | 'at'> & {
  redaction: { id: string; revision_id: string }
  because: string
  seen: number
  revision: number
}

export type Lifted = { ok: true } | { ok: false; why: 'own' | 'appealed' | 'changed' }

/** Lets words be read again; where they are public, a decision says so. */
export function liftRedaction(db: Db, lifting: Lifting): Promise<Lifted> {
  return db.transaction().execute((trx) => liftIn(trx, lifting))
}

async function liftIn(trx: Trx, lifting: Lifting): Promise<Lifted> {
  const { comment, officer, redaction, because, at } = lifting
  if (await concernsSelf(trx, { comment: comment.id, officer: officer.id })) {
    return { ok: false, why: 'own' }
  }
  if (await hasOpenAppeal(trx, comment.id)) return { ok: false, why: 'appealed' }
  if (!(await takeHold(trx, lifting))) return { ok: false, why: 'changed' }
  const lifted = await liftEach(trx, { ids: [redaction.id], comment, because, officer, at })
  if (lifted === 0) return { ok: false, why: 'changed' }
  await renderAgain(trx, redaction.revision_id)
  if (comment.state === 'published') await publishAfresh(trx, lifting)
  return { ok: true }
}

type Each = Pick<Lifting, 'because' | 'officer' | 'at'> & { ids: string[]; comment: { id: string } }

/** How many were lifted: one that a colleague lifted already is not. The caller renders the text again. */
export async function liftEach(trx: Trx, { ids, comment, because, officer, at }: Each) {
  const lifted = await trx
    .updateTable('redaction')
    .set({ lifted_at: at, lifted_by: officer.id, lifted_because: because })
    .where('id', 'in', ids)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  const count = Number(lifted.numUpdatedRows)
  if (count === 0) return 0
  const event = { action: 'comment.redaction_lifted' as const, actor: officer, subject: comment }
  await recordEvent(trx, { ...event, detail: { places: count }, at })
  return count
}
