import { termsEndingBy, termsToRemind } from '#db/queries/return-terms.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { shownAs } from '#app/comments/comment.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after } from '#app/platform/clock.ts'
import { REMINDED_BEFORE } from './decision.ts'

/** Reminds authors of what was returned to them, once, and lets lapse what they left alone for its fortnight. */
export async function settleReturns(db: Db, at: string) {
  for (const term of await termsToRemind(db, after(at, REMINDED_BEFORE))) {
    await db.transaction().execute((trx) => remind(trx, term, at))
  }
  for (const term of await termsEndingBy(db, at)) {
    await db.transaction().execute((trx) => lapse(trx, term, at))
  }
}

type Term = Awaited<ReturnType<typeof termsEndingBy>>[number]

async function remind(trx: Trx, term: Term, at: string) {
  const reminded = await trx
    .updateTable('return_term')
    .set({ reminded_at: at })
    .where('decision_id', '=', term.decision_id)
    .where('reminded_at', 'is', null)
    .executeTakeFirst()
  if (reminded.numUpdatedRows !== 1n || !isStillReturned(term) || !term.person_id) return
  await owe(trx, { mail: 'comment-reminder', to: term.person_id, about: term.decision_id, at })
}

async function lapse(trx: Trx, term: Term, at: string) {
  const { decision_id, comment_id, published_at, person_id } = term
  const ended = await trx
    .updateTable('return_term')
    .set({ ended_at: at })
    .where('decision_id', '=', decision_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n || !isStillReturned(term)) return
  const state = 'lapsed' as const
  const lapsed = await trx
    .updateTable('comment')
    .set({ state, shown_as: shownAs({ state, published_at }, false) })
    .where('id', '=', comment_id)
    .where('state', '=', 'returned')
    .where('decisions', '=', term.decisions)
    .executeTakeFirst()
  if (lapsed.numUpdatedRows !== 1n) return
  await recordEvent(trx, { action: 'comment.lapsed', actor: null, subject: { id: comment_id }, at })
  if (person_id) {
    await owe(trx, { mail: 'comment-lapsed', to: person_id, about: decision_id, at })
  }
}

/** Its author has neither sent it again nor taken it back, and no officer decided anew. */
function isStillReturned({ state, number, decisions }: Term) {
  return state === 'returned' && number === decisions
}
