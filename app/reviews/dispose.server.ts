import { newId } from '#db/id.ts'
import { themeIn } from '#db/queries/codings.server.ts'
import { considerationOf } from '#db/queries/dispositions.server.ts'
import { editionStanding } from '#db/queries/editions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { Disposition } from './disposition.ts'
import { holdReview } from './hold.server.ts'
import { settleDecided } from './settle-decided.server.ts'

type Disposing = {
  review: { id: string; codeframe_id: string; decision_maker: string }
  disposition: Disposition
  member: { id: string; appointment: { id: string } }
  at: string
}

export type Disposed =
  | { ok: true }
  | { ok: false; why: 'not_decision_maker' | 'not_considered' | 'not_in_review' | 'published' }

/** Decides what becomes of a theme. Only the decision-maker may, and only after considering the pack. */
export async function dispose(db: Db, disposing: Disposing): Promise<Disposed> {
  const { review, member } = disposing
  if (member.appointment.id !== review.decision_maker) {
    return { ok: false, why: 'not_decision_maker' }
  }
  return db.transaction().execute((trx) => disposeIn(trx, disposing))
}

async function disposeIn(
  trx: Trx,
  { review, disposition, member, at }: Disposing,
): Promise<Disposed> {
  if (!(await holdReview(trx, review, ['gathering', 'with_decision_maker', 'decided']))) {
    return { ok: false, why: 'published' }
  }
  const record = await considerationOf(trx, review.id)
  if (!record?.considered_at) return { ok: false, why: 'not_considered' }
  const theme = await themeIn(trx, { codeframe: review.codeframe_id, theme: disposition.theme })
  if (!theme) return { ok: false, why: 'not_in_review' }

  const changed = await editionStanding(trx, disposition.changedPublication)
  await trx
    .insertInto('disposition')
    .values({
      id: newId(),
      theme_id: theme.id,
      number: await nextNumber(trx, theme.id),
      disposition: disposition.disposition,
      reason: disposition.reason,
      decision_reference: disposition.decisionReference,
      what_changes: disposition.whatChanges,
      deferred_until: disposition.deferredUntil,
      changed_publication_id: changed?.publication_id ?? null,
      changed_edition: changed?.number ?? null,
      changed_section_key: changed ? disposition.changedSection : null,
      decided_by: member.id,
      decided_at: at,
    })
    .execute()
  await recordEvent(trx, {
    action: 'theme.disposed',
    actor: member,
    subject: theme,
    detail: { disposition: disposition.disposition },
    at,
  })
  await settleDecided(trx, review)
  return { ok: true }
}

async function nextNumber(trx: Trx, theme: string) {
  const { latest } = await trx
    .selectFrom('disposition')
    .select((eb) => eb.fn.max<number | null>('number').as('latest'))
    .where('theme_id', '=', theme)
    .executeTakeFirstOrThrow()
  return (latest ?? 0) + 1
}
