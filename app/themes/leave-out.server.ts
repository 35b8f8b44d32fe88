import type { Updateable } from 'kysely'
import { newId } from '#db/id.ts'
import { leftOutById } from '#db/queries/left-out.server.ts'
import type { ExclusionCode } from '#db/schema/deciding.ts'
import type { ContributionExclusionTable } from '#db/schema/entering.ts'
import type { ConsiderationState } from '#db/schema/comments.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Proposing = {
  review: { id: string }
  contribution: { id: string }
  code: ExclusionCode
  reason: string
  officer: { id: string }
  at: string
}

export type LeftOut = { ok: true } | { ok: false; why: 'closed' | 'second' | 'changed' }

/** Proposes to leave what was entered out of consideration; a second officer confirms. */
export function proposeLeavingOut(db: Db, proposing: Proposing): Promise<LeftOut> {
  return db.transaction().execute(async (trx): Promise<LeftOut> => {
    const { review, contribution, code, reason, officer, at } = proposing
    if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
    const made = await trx
      .insertInto('contribution_exclusion')
      .values({
        id: newId(),
        contribution_id: contribution.id,
        code,
        reason,
        proposed_by: officer.id,
        proposed_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .column('contribution_id')
          .where('declined_at', 'is', null)
          .where('reversed_at', 'is', null)
          .doNothing(),
      )
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n) return { ok: false, why: 'changed' }
    await recordEvent(trx, {
      action: 'contribution.exclusion_proposed',
      actor: officer,
      subject: contribution,
      detail: { code },
      at,
    })
    return { ok: true }
  })
}

type Settling = { exclusion: string; officer: { id: string }; at: string }
type Exclusion = NonNullable<Awaited<ReturnType<typeof leftOutById>>>
type Facts = Omit<Settling, 'exclusion'> & { exclusion: Exclusion }

/** From now on it is not considered. Whoever proposed it cannot confirm it. */
export function confirmLeavingOut(db: Db, settling: Settling) {
  return settle(db, settling, async (trx, { exclusion, officer, at }) => {
    if (exclusion.confirmed_at !== null) return { ok: false, why: 'changed' }
    if (exclusion.proposed_by === officer.id) return { ok: false, why: 'second' }
    await consider(trx, exclusion, 'excluded')
    const considered_before = exclusion.consideration
    return write(trx, exclusion, {
      action: 'contribution.exclusion_confirmed',
      set: { confirmed_by: officer.id, confirmed_at: at, considered_before },
      officer,
      at,
    })
  })
}

/** The proposal goes no further, whoever says so. */
export function declineLeavingOut(db: Db, settling: Settling) {
  return settle(db, settling, async (trx, { exclusion, officer, at }) => {
    if (exclusion.confirmed_at !== null) return { ok: false, why: 'changed' }
    return write(trx, exclusion, {
      action: 'contribution.exclusion_declined',
      set: { declined_by: officer.id, declined_at: at },
      officer,
      at,
    })
  })
}

/** It is considered again, as it was before. */
export function reverseLeavingOut(db: Db, settling: Settling) {
  return settle(db, settling, async (trx, { exclusion, officer, at }) => {
    if (exclusion.confirmed_at === null) return { ok: false, why: 'changed' }
    await consider(trx, exclusion, exclusion.considered_before ?? 'read')
    return write(trx, exclusion, {
      action: 'contribution.exclusion_reversed',
      set: { reversed_by: officer.id, reversed_at: at },
      officer,
      at,
    })
  })
}

type Act = (trx: Trx, facts: Facts) => Promise<LeftOut>

/** Holds the review first, so that of two officers the second reads what the first did. */
async function settle(db: Db, { exclusion: id, officer, at }: Settling, act: Act) {
  return db.transaction().execute(async (trx): Promise<LeftOut> => {
    const named = await leftOutById(trx, id)
    if (!named) return { ok: false, why: 'changed' }
    const review = { id: named.review_id }
    if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
    const exclusion = await leftOutById(trx, id)
    const isOver = !exclusion || exclusion.declined_at !== null || exclusion.reversed_at !== null
    return isOver ? { ok: false, why: 'changed' } : act(trx, { exclusion, officer, at })
  })
}

async function consider(trx: Trx, exclusion: Exclusion, consideration: ConsiderationState) {
  await trx
    .updateTable('contribution')
    .set({ consideration })
    .where('id', '=', exclusion.contribution_id)
    .execute()
}

type Written = {
  action: `contribution.exclusion_${'confirmed' | 'declined' | 'reversed'}`
  set: Updateable<ContributionExclusionTable>
  officer: { id: string }
  at: string
}

async function write(trx: Trx, exclusion: Exclusion, written: Written): Promise<LeftOut> {
  const { action, set, officer: actor, at } = written
  await trx.updateTable('contribution_exclusion').set(set).where('id', '=', exclusion.id).execute()
  const subject = { id: exclusion.contribution_id }
  await recordEvent(trx, { action, actor, subject, detail: { code: exclusion.code }, at })
  return { ok: true }
}
