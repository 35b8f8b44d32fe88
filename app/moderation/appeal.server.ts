import { newId } from '#db/id.ts'
import { appealableDecision } from '#db/queries/appeals.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { ANSWERED_WITHIN_DAYS, canBeAppealed } from './appeal.ts'
import { workedDays } from './calendar.server.ts'
import { addWorkingDays } from './working-days.ts'

type Appealing = {
  comment: { id: string; state: PublicationState }
  decision: string
  author: { id: string }
  grounds: string
  at: string
}

/** Asks for a different officer, once about each decision; a second form finds that the first was taken. */
export async function appeal(db: Db, appealing: Appealing) {
  const due_at = addWorkingDays({
    at: appealing.at,
    days: ANSWERED_WITHIN_DAYS,
    calendar: await workedDays(db),
  })
  return db.transaction().execute((trx) => appealIn(trx, { ...appealing, due_at }))
}

type Standing = { comment: { id: string; state: PublicationState }; at: string }

/** Whether its author may appeal against what stands about a comment. */
export async function mayAppeal(db: Db, { comment, at }: Standing) {
  const decision = await appealableDecision(db, comment.id)
  if (!decision) return false
  return canBeAppealed({ comment, decision, hasAppeal: decision.appeal !== null }, at)
}

async function appealIn(trx: Trx, appealing: Appealing & { due_at: string }) {
  const { comment, author, grounds, due_at, at } = appealing
  const decision = await appealableDecision(trx, comment.id)
  if (decision?.id !== appealing.decision) return { ok: false } as const
  const hasAppeal = decision.appeal !== null
  if (!canBeAppealed({ comment, decision, hasAppeal }, at)) return { ok: false } as const
  const id = newId()
  const made = await trx
    .insertInto('decision_appeal')
    .values({
      id,
      decision_id: decision.id,
      person_id: author.id,
      grounds,
      submitted_at: at,
      due_at,
    })
    .onConflict((conflict) => conflict.column('decision_id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return { ok: false } as const
  await recordEvent(trx, { action: 'comment.appealed', actor: author, subject: comment, at })
  await owe(trx, { mail: 'appeal-received', to: author.id, about: id, at })
  return { ok: true, appeal: id } as const
}
