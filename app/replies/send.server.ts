import { newId } from '#db/id.ts'
import { signingStanding, type SigningStanding } from '#db/queries/signing.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { SIGN_WITHIN_DAYS } from './briefing.ts'
import { whyNotSignable, type WhyNot } from './signable.ts'

type Acting = { briefing: { id: string }; officer: { id: string }; at: string }

export type Sent = { ok: true } | { ok: false; why: WhyNot }

/** Hands a draft to the member, with a link in a mail that opens this one reply. */
export function sendToMember(db: Db, sending: Acting & { seen: number }): Promise<Sent> {
  return db.transaction().execute((trx) => sendIn(trx, sending))
}

async function sendIn(
  trx: Trx,
  { briefing: { id }, seen, officer, at }: Acting & { seen: number },
): Promise<Sent> {
  const standing = await signingStanding(trx, id)
  const why = standing ? whyNotSignable(standing, at) : 'moved'
  if (!standing || why) return { ok: false, why: why ?? 'moved' }
  const moved = await trx
    .updateTable('briefing')
    .set({ state: 'with_member', moved_at: at })
    .where('id', '=', id)
    .where('state', '=', 'drafted')
    .where('draft', '=', seen)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return { ok: false, why: 'moved' }
  const action = 'reply.sent_to_member'
  await recordEvent(trx, { action, actor: officer, subject: { id }, detail: { draft: seen }, at })
  await issueLink(trx, { briefing: id, standing, at })
  return { ok: true }
}

/** The same once more, for a link that was lost or has lapsed; the one before opens nothing from now on. */
export async function sendLinkAgain(db: Db, { briefing: { id }, officer, at }: Acting) {
  return db.transaction().execute(async (trx) => {
    const standing = await signingStanding(trx, id)
    if (standing?.state !== 'with_member' || whyNotSignable(standing, at)) return false
    await issueLink(trx, { briefing: id, standing, at })
    await recordEvent(trx, { action: 'reply.link_sent', actor: officer, subject: { id }, at })
    return true
  })
}

type Issuing = { briefing: string; standing: SigningStanding; at: string }

/** A member without an address signs in to sign. */
export async function issueLink(trx: Trx, { briefing, standing, at }: Issuing) {
  await endLinks(trx, { briefing, at })
  const { person_id, email } = standing
  if (!person_id || !email) return
  const id = newId()
  await trx
    .insertInto('signing_link')
    .values({
      id,
      briefing_id: briefing,
      person_id,
      address: email,
      sent_at: at,
      expires_at: after(at, SIGN_WITHIN_DAYS * DAY),
    })
    .execute()
  await owe(trx, { mail: 'reply-to-sign', to: person_id, about: id, at })
}

export async function endLinks(trx: Trx, { briefing, at }: { briefing: string; at: string }) {
  await trx
    .updateTable('signing_link')
    .set({ superseded_at: at })
    .where('briefing_id', '=', briefing)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute()
}

/** Takes a reply back from the member, or one that waits for an election to end, to be drafted again. */
export async function recall(db: Db, { briefing: { id }, officer, at }: Acting) {
  return db.transaction().execute(async (trx) => {
    const moved = await trx
      .updateTable('briefing')
      .set({ state: 'drafted', approved_by: null, approved_at: null, moved_at: at })
      .where('id', '=', id)
      .where('state', 'in', ['with_member', 'approved'])
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) return false
    await endLinks(trx, { briefing: id, at })
    await recordEvent(trx, { action: 'reply.recalled', actor: officer, subject: { id }, at })
    return true
  })
}

/** Ends a briefing that needs no reply any more, with the reason. */
export async function closeBriefing(
  db: Db,
  { briefing: { id }, reason, officer, at }: Acting & { reason: string },
) {
  return db.transaction().execute(async (trx) => {
    const moved = await trx
      .updateTable('briefing')
      .set({ state: 'declined', reason, approved_by: null, approved_at: null, moved_at: at })
      .where('id', '=', id)
      .where('state', 'not in', ['published', 'declined'])
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) return false
    await endLinks(trx, { briefing: id, at })
    await recordEvent(trx, { action: 'reply.closed', actor: officer, subject: { id }, at })
    return true
  })
}
