import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { newId } from '#db/id.ts'
import { hasCoded } from '#db/queries/codings.server.ts'
import { considerIn } from './consideration.server.ts'

type Act = {
  review: { id: string }
  contribution: { id: string; comment_id: string | null }
  officer: { id: string }
  at: string
}

export type Told = { ok: true } | { ok: false; why: 'closed' | 'own' | 'not_coded' }

/** Says who has read it first. The row itself is the record: nobody needs an event for each of 100,000. */
export function markRead(db: Db, act: Act) {
  return within(db, act, async (trx) => {
    await considerIn(trx, { ...act, from: ['unread'], to: 'read' })
    return { ok: true }
  })
}

/** A colleague has looked at the codings and agrees. Whoever made one of them cannot. */
export function verify(db: Db, act: Act) {
  return within(db, act, async (trx) => {
    const { contribution, officer, at } = act
    if (await hasCoded(trx, { contribution: contribution.id, officer: officer.id })) {
      return { ok: false, why: 'own' }
    }
    if (!(await considerIn(trx, { ...act, from: ['coded'], to: 'verified' }))) {
      return { ok: false, why: 'not_coded' }
    }
    const subject = { id: contribution.id }
    await recordEvent(trx, { action: 'contribution.verified', actor: officer, subject, at })
    return { ok: true }
  })
}

/** Marks it as rich in evidence, or no more: facts, figures, what somebody saw themselves. */
export function markRich(db: Db, { isRich, ...act }: Act & { isRich: boolean }) {
  return within(db, act, async (trx) => {
    const { contribution, officer, at } = act
    const mark = {
      evidence_rich_by: isRich ? officer.id : null,
      evidence_rich_at: isRich ? at : null,
    }
    const marked = await trx
      .updateTable('contribution')
      .set(mark)
      .where('id', '=', contribution.id)
      .where('evidence_rich_at', isRich ? 'is' : 'is not', null)
      .executeTakeFirst()
    if (marked.numUpdatedRows !== 1n) return { ok: true }
    await considerIn(trx, { ...act, from: ['unread'], to: 'read' })
    const action = isRich ? 'contribution.marked_rich' : 'contribution.unmarked_rich'
    await recordEvent(trx, { action, actor: officer, subject: { id: contribution.id }, at })
    return { ok: true }
  })
}

/** Writes a note that officers alone read. */
export function noteBeside(db: Db, { words, ...act }: Act & { words: string }) {
  return within(db, act, async (trx) => {
    const { contribution, officer, at } = act
    const note = { id: newId(), contribution_id: contribution.id, words }
    await trx
      .insertInto('contribution_note')
      .values({ ...note, written_by: officer.id, written_at: at })
      .execute()
    await considerIn(trx, { ...act, from: ['unread'], to: 'read' })
    const subject = { id: contribution.id }
    await recordEvent(trx, { action: 'contribution.noted', actor: officer, subject, at })
    return { ok: true }
  })
}

function within(db: Db, { review }: Act, doIt: (trx: Trx) => Promise<Told>) {
  return db.transaction().execute(async (trx): Promise<Told> => {
    if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
    return doIt(trx)
  })
}
