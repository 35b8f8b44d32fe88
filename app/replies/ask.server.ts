import { newId } from '#db/id.ts'
import { runningBriefingOf } from '#db/queries/briefings.server.ts'
import { rolesGrantedTo } from '#db/queries/people.server.ts'
import { signerOf } from '#db/queries/signing.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { workedDays } from '#app/moderation/calendar.server.ts'
import { addWorkingDays } from '#app/moderation/working-days.ts'
import { londonDate } from '#app/platform/london-time.ts'

type Asking = {
  comment: { id: string; publication_id: string; state: PublicationState }
  question: string
  appointment: string
  factsFrom: string | null
  /** Working days until it is due. */
  days: number
  officer: { id: string }
  at: string
}

export type Asked =
  | { ok: true; briefing: { id: string } }
  | { ok: false; why: 'already'; briefing: { id: string } }
  | { ok: false; why: 'not_answerable' | 'no_member' | 'no_officer' }

/** Asks a member for a reply, and an officer for the facts where one is named. One at a time for a comment. */
export async function askForReply(db: Db, asking: Asking): Promise<Asked> {
  const { comment, appointment, factsFrom, days, at } = asking
  if (!canBeAnswered(comment)) return { ok: false, why: 'not_answerable' }
  if (!(await signerOf(db, { appointment, today: londonDate(at) }))) {
    return { ok: false, why: 'no_member' }
  }
  if (factsFrom && !(await rolesGrantedTo(db, factsFrom)).includes('officer')) {
    return { ok: false, why: 'no_officer' }
  }
  const due = await dueOn(db, { at, days })
  return db.transaction().execute((trx) => askIn(trx, { ...asking, due }))
}

/** Waiting to be decided, or public; what was refused or taken back is not answered. */
export function canBeAnswered({ state }: { state: PublicationState }) {
  return state === 'held' || state === 'published'
}

export async function dueOn(db: Db, { at, days }: { at: string; days: number }) {
  return londonDate(addWorkingDays({ at, days, calendar: await workedDays(db) }))
}

async function askIn(trx: Trx, asking: Asking & { due: string }): Promise<Asked> {
  const { comment, question, appointment, factsFrom, officer, due, at } = asking
  const id = newId()
  const made = await trx
    .insertInto('briefing')
    .values({
      id,
      publication_id: comment.publication_id,
      comment_id: comment.id,
      appointment_id: appointment,
      state: factsFrom ? 'with_service' : 'requested',
      question,
      facts_from: factsFrom,
      due_on: due,
      requested_by: officer.id,
      requested_at: at,
      moved_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) {
    const { id: running } = await runningBriefingOf(trx, comment.id)
    return { ok: false, why: 'already', briefing: { id: running } }
  }
  const detail = { due }
  await recordEvent(trx, { action: 'reply.requested', actor: officer, subject: { id }, detail, at })
  if (factsFrom && factsFrom !== officer.id) {
    await owe(trx, { mail: 'briefing-facts', to: factsFrom, about: id, at })
  }
  return { ok: true, briefing: { id } }
}
