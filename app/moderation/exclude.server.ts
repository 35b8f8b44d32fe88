import { sql, type Updateable } from 'kysely'
import { newId } from '#db/id.ts'
import { concernsSelf } from '#db/queries/decisions.server.ts'
import { exclusionById } from '#db/queries/exclusions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { ConsiderationState } from '#db/schema/comments.ts'
import type { ExclusionCode, ExclusionTable } from '#db/schema/deciding.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { isConcerned } from './decide.server.ts'

type Proposing = {
  comment: { id: string; revision_id: string }
  code: ExclusionCode
  reason: string
  officer: { id: string; name: string }
  at: string
}

export type Settled = { ok: true } | { ok: false; why: 'own' | 'concerned' | 'second' | 'changed' }

/** Proposes to leave the standing words of a comment out of consideration; a second officer confirms. */
export function proposeExclusion(db: Db, proposing: Proposing): Promise<Settled> {
  return db.transaction().execute(async (trx): Promise<Settled> => {
    const { comment, code, reason, officer, at } = proposing
    const why = await whyNot(trx, { comment, officer })
    if (why) return { ok: false, why }
    const made = await trx
      .insertInto('exclusion')
      .values({
        id: newId(),
        comment_id: comment.id,
        revision_id: comment.revision_id,
        code,
        reason,
        proposed_by: officer.id,
        proposed_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .column('revision_id')
          .where('declined_at', 'is', null)
          .where('reversed_at', 'is', null)
          .doNothing(),
      )
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n) return { ok: false, why: 'changed' }
    const event = { action: 'comment.exclusion_proposed' as const, actor: officer }
    await recordEvent(trx, { ...event, subject: comment, detail: { code }, at })
    return { ok: true }
  })
}

type Settling = { exclusion: string; officer: { id: string; name: string }; at: string }
type Exclusion = NonNullable<Awaited<ReturnType<typeof exclusionById>>>
type Facts = Omit<Settling, 'exclusion'> & { exclusion: Exclusion }

/** From now on the comment is not considered. Whoever proposed it cannot confirm it. */
export function confirmExclusion(db: Db, settling: Settling) {
  return settle(db, settling, async (trx, { exclusion, officer, at }) => {
    if (exclusion.confirmed_at !== null) return { ok: false, why: 'changed' }
    if (exclusion.proposed_by === officer.id) return { ok: false, why: 'second' }
    if (exclusion.number !== exclusion.standing) return { ok: false, why: 'changed' }
    await consider(trx, exclusion, 'excluded')
    const considered_before = exclusion.consideration
    return write(trx, exclusion, {
      action: 'comment.exclusion_confirmed',
      set: { confirmed_by: officer.id, confirmed_at: at, considered_before },
      officer,
      at,
    })
  })
}

/** The proposal goes no further, whoever says so. */
export function declineExclusion(db: Db, settling: Settling) {
  return settle(db, settling, async (trx, { exclusion, officer, at }) => {
    if (exclusion.confirmed_at !== null) return { ok: false, why: 'changed' }
    return write(trx, exclusion, {
      action: 'comment.exclusion_declined',
      set: { declined_by: officer.id, declined_at: at },
      officer,
      at,
    })
  })
}

/** The comment is considered again, as it was before; changed words are considered already. */
export function reverseExclusion(db: Db, settling: Settling) {
  return settle(db, settling, async (trx, { exclusion, officer, at }) => {
    if (exclusion.confirmed_at === null) return { ok: false, why: 'changed' }
    const isExcluded = exclusion.number === exclusion.standing
    if (isExcluded) await consider(trx, exclusion, exclusion.considered_before ?? 'read')
    return write(trx, exclusion, {
      action: 'comment.exclusion_reversed',
      set: { reversed_by: officer.id, reversed_at: at },
      officer,
      at,
    })
  })
}

type Act = (trx: Trx, facts: Facts) => Promise<Settled>

/** Touches the comment first, so that of two officers the second reads what the first did. */
async function settle(db: Db, { exclusion: id, officer, at }: Settling, act: Act) {
  return db.transaction().execute(async (trx): Promise<Settled> => {
    const named = await exclusionById(trx, id)
    if (!named) return { ok: false, why: 'changed' }
    const comment = { id: named.comment_id }
    const why = await whyNot(trx, { comment, officer })
    if (why) return { ok: false, why }
    await trx
      .updateTable('comment')
      .set({ revision: sql`revision` })
      .where('id', '=', comment.id)
      .execute()
    const exclusion = await exclusionById(trx, id)
    const isOver = !exclusion || exclusion.declined_at !== null || exclusion.reversed_at !== null
    return isOver ? { ok: false, why: 'changed' } : act(trx, { exclusion, officer, at })
  })
}

async function consider(trx: Trx, { comment_id }: Exclusion, consideration: ConsiderationState) {
  await trx.updateTable('comment').set({ consideration }).where('id', '=', comment_id).execute()
}

type Written = {
  action: `comment.exclusion_${'confirmed' | 'declined' | 'reversed'}`
  set: Updateable<ExclusionTable>
  officer: { id: string }
  at: string
}

async function write(trx: Trx, exclusion: Exclusion, written: Written): Promise<Settled> {
  const { action, set, officer: actor, at } = written
  await trx.updateTable('exclusion').set(set).where('id', '=', exclusion.id).execute()
  const subject = { id: exclusion.comment_id }
  await recordEvent(trx, { action, actor, subject, detail: { code: exclusion.code }, at })
  return { ok: true }
}

/** Nobody leaves out of consideration what is about themselves, or their own. */
async function whyNot(
  trx: Trx,
  { comment, officer }: { comment: { id: string }; officer: Facts['officer'] },
) {
  if (await concernsSelf(trx, { comment: comment.id, officer: officer.id })) return 'own' as const
  return (await isConcerned(trx, { comment, officer })) ? ('concerned' as const) : null
}
