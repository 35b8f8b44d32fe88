import { newId } from '#db/id.ts'
import { parkedBriefings } from '#db/queries/briefings.server.ts'
import { signingStanding } from '#db/queries/signing.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { dueOn } from './ask.server.ts'
import { keepDraft } from './draft.server.ts'
import { preElectionAt } from './pre-election.server.ts'
import { issueLink } from './send.server.ts'
import { whyNotSignable } from './signable.ts'

/** Working days, in which a reply that was kept is read once more. */
const SIGN_AGAIN_WITHIN = 5

const USUAL_DAYS = 10

type Parking = {
  to: { id: string; publication_id: string }
  member: { id: string; appointment: { id: string } }
  body: string
  at: string
}

/** Keeps what a member wrote before an election until it is over. False when a reply is on its way already. */
export async function parkReply(db: Db, parking: Parking) {
  const due = await dueOn(db, { at: parking.at, days: USUAL_DAYS })
  return db.transaction().execute((trx) => parkIn(trx, { ...parking, due }))
}

async function parkIn(trx: Trx, { to, member, body, due, at }: Parking & { due: string }) {
  const id = newId()
  const made = await trx
    .insertInto('briefing')
    .values({
      id,
      publication_id: to.publication_id,
      comment_id: to.id,
      appointment_id: member.appointment.id,
      state: 'approved',
      question: 'A reply the member wrote themselves',
      due_on: due,
      draft: 1,
      approved_by: member.id,
      approved_at: at,
      requested_by: member.id,
      requested_at: at,
      moved_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return false
  await keepDraft(trx, { briefing: { id }, number: 1, body, as: 'member', by: member, at })
  await recordEvent(trx, { action: 'reply.parked', actor: member, subject: { id }, at })
  return true
}

/** Once the time before an election is over: each reply kept in it goes to its member, to read once more and publish. */
export async function releaseParked(db: Db, at: string) {
  const parked = (await preElectionAt(db, at)) ? [] : await parkedBriefings(db)
  if (parked.length === 0) return
  const due = await dueOn(db, { at, days: SIGN_AGAIN_WITHIN })
  for (const { id } of parked) {
    await db.transaction().execute((trx) => releaseIn(trx, { id, due, at }))
  }
}

type Releasing = { id: string; due: string; at: string }

/** Whoever holds the post no more signs nothing: the desk hears of it instead. */
async function releaseIn(trx: Trx, { id, due, at }: Releasing) {
  const standing = await signingStanding(trx, id)
  if (!standing) return
  const state = whyNotSignable(standing, at) ? ('drafted' as const) : ('with_member' as const)
  const moved = await trx
    .updateTable('briefing')
    .set({ state, due_on: due, approved_by: null, approved_at: null, moved_at: at })
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return
  const detail = { state }
  await recordEvent(trx, { action: 'reply.released', actor: null, subject: { id }, detail, at })
  if (state === 'with_member') return issueLink(trx, { briefing: id, standing, at })
  const event = `released:${id}:${at}`
  await owe(trx, { mail: 'briefing-settled', to: standing.requested_by, about: id, event, at })
}
