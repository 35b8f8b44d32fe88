import { commentsInScope } from '#db/queries/gathering.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { gatherScope } from './gather.server.ts'
import { holdReview } from './hold.server.ts'
import type { Scope } from './review.ts'

type Change = { review: { id: string }; scope: Scope; officer: { id: string }; at: string }

export type ScopeChanged = { ok: true; gathered: number; left: number } | { ok: false }

/** Says anew what is evidence; what falls out of it stays on record and counts no more. Refused after the hand-over. */
export async function changeScope(db: Db, change: Change): Promise<ScopeChanged> {
  return db.transaction().execute((trx) => changeIn(trx, change))
}

async function changeIn(trx: Trx, { review, scope, officer, at }: Change): Promise<ScopeChanged> {
  if (!(await holdReview(trx, review, ['planned', 'gathering']))) return { ok: false }
  await writeScope(trx, { review, scope, at })
  const left = await settleOut(trx, { review, at })
  const gathered = await gatherScope(trx, { review, at })
  const detail = { gathered, left_scope: left }
  const action = 'review.scope_changed'
  await recordEvent(trx, { action, actor: officer, subject: review, detail, at })
  return { ok: true, gathered, left }
}

type Written = { review: { id: string }; scope: Scope; at: string }

async function writeScope(trx: Trx, { review: { id }, scope, at }: Written) {
  const { publications, sections, from, until, asksEquality } = scope
  await trx.deleteFrom('review_section').where('review_id', '=', id).execute()
  await trx.deleteFrom('review_publication').where('review_id', '=', id).execute()
  await trx
    .insertInto('review_publication')
    .values(publications.map((publication_id) => ({ review_id: id, publication_id })))
    .execute()
  for (const { publication, section } of sections) {
    await trx
      .insertInto('review_section')
      .values({ review_id: id, publication_id: publication, section_key: section })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await trx
    .updateTable('policy_review')
    .set((eb) => ({
      scope_from: from,
      scope_until: until,
      equality_asked_at: asksEquality ? eb.fn.coalesce('equality_asked_at', eb.val(at)) : null,
    }))
    .where('id', '=', id)
    .execute()
}

/** Marks comments that fell out of the scope, and takes the mark off those that are in it again. */
async function settleOut(trx: Trx, { review, at }: { review: { id: string }; at: string }) {
  const comments = trx
    .updateTable('contribution')
    .where('review_id', '=', review.id)
    .where('comment_id', 'is not', null)
  await comments
    .set({ out_of_scope_at: null })
    .where('out_of_scope_at', 'is not', null)
    .where('comment_id', 'in', commentsInScope(trx, review.id))
    .execute()
  const left = await comments
    .set({ out_of_scope_at: at })
    .where('out_of_scope_at', 'is', null)
    .where('comment_id', 'not in', commentsInScope(trx, review.id))
    .executeTakeFirst()
  return Number(left.numUpdatedRows)
}
