import { appealById } from '#db/queries/appeals.server.ts'
import { decisionForMail } from '#db/queries/mails.server.ts'
import { rolesGrantedTo } from '#db/queries/people.server.ts'
import { returnedUntil } from '#db/queries/return-terms.server.ts'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import { ownComment } from './comment-composers.server.ts'
import * as mails from './deciding-mails.ts'
import type { Message, Owed } from './mail.ts'

/** The comment a return is about, while it is in the state a mail tells of. */
async function returned(db: Db, { about, person }: Owed, state: 'returned' | 'lapsed') {
  const decision = await decisionForMail(db, about)
  if (!decision || !person) return null
  const comment = await ownComment(db, { comment: decision.comment_id, person: person.id })
  return comment?.state === state ? { ...decision, comment } : null
}

export async function returnReminder(db: Db, owed: Owed): Promise<Message | null> {
  const found = await returned(db, owed, 'returned')
  const until = found && (await returnedUntil(db, found.comment_id))
  return until ? mails.returnReminder({ ...found.comment, note: found.note ?? '', until }) : null
}

export async function lapsed(db: Db, owed: Owed): Promise<Message | null> {
  const found = await returned(db, owed, 'lapsed')
  return found && mails.commentLapsed(found.comment)
}

async function ownAppeal(db: Db, { about, person }: Owed) {
  const appeal = await appealById(db, about)
  if (!appeal || !person || appeal.person_id !== person.id) return null
  const comment = await ownComment(db, { comment: appeal.comment_id, person: person.id })
  return comment && { ...appeal, ...comment }
}

export async function appealReceived(db: Db, owed: Owed): Promise<Message | null> {
  const appeal = await ownAppeal(db, owed)
  return appeal && mails.appealReceived({ ...appeal, dueAt: appeal.due_at })
}

export async function appealAnswered(db: Db, owed: Owed): Promise<Message | null> {
  const appeal = await ownAppeal(db, owed)
  if (!appeal?.result || appeal.words === null) return null
  return mails.appealAnswered({ ...appeal, result: appeal.result, words: appeal.words })
}

/** Dropped when it was answered meanwhile, or the reader is an officer no more. */
export async function appealDue(db: Db, { about, person }: Owed): Promise<Message | null> {
  const appeal = await appealById(db, about)
  if (!appeal || appeal.result !== null || !person) return null
  if (!(await rolesGrantedTo(db, person.id)).includes('officer')) return null
  const { id, reference, due_at: dueAt } = appeal
  return mails.appealDue({ origin: config.origin, id, reference, dueAt })
}
