import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { grantRoleIn } from './grant-role.server.ts'
import { isFor, needsAddress, type Bound } from './invited.ts'
import { openSession } from './sessions.server.ts'
import type { Viewer } from './person.ts'

const LASTS = 7 * DAY

type Inviting = {
  address: string
  role: 'officer' | 'administrator'
  by: { id: string } | null
  /** Off where the link is handed over in another way. */
  byMail: boolean
  at: string
}

/** Invites somebody to a role by a link that works once, for seven days; an earlier one for it ends. */
export function invite(db: Db, inviting: Inviting) {
  return db.transaction().execute((trx) => inviteIn(trx, inviting))
}

async function inviteIn(trx: Trx, { address, role, by, byMail, at }: Inviting) {
  await trx
    .updateTable('invitation')
    .set({ ended_at: at })
    .where('address', '=', address)
    .where('role', '=', role)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
  const invitation = { id: newId() }
  await trx
    .insertInto('invitation')
    .values({
      ...invitation,
      address,
      role,
      invited_by: by?.id ?? null,
      invited_at: at,
      expires_at: after(at, LASTS),
    })
    .execute()
  const detail = { role, by: by ? 'administrator' : 'command_line' }
  const event = { actor: by, subject: invitation, detail, at }
  await recordEvent(trx, { action: 'invitation.sent', ...event })
  if (byMail) await owe(trx, { mail: 'invitation', toAddress: address, about: invitation.id, at })
  return invitation
}

export function invitationAddress({ id }: { id: string }) {
  return `${config.origin}/invitations/${id}?key=${linkKey('invitation', id)}`
}

type Accepting = {
  invitation: { id: string; role: 'officer' | 'administrator' } & Bound
  viewer: Viewer
}

export type Accepted = { ok: true; cookie: string } | { ok: false; why: 'spent' | 'other_address' }

/**
 * Gives the role to whoever followed the link, in a new session. Refused when it was used or ended,
 * and to anybody who has not confirmed the invited address, unless the link is from the command line.
 */
export function acceptInvitation(
  db: Db,
  request: Request,
  accepting: Accepting & { at: string },
): Promise<Accepted> {
  return db.transaction().execute((trx) => acceptIn(trx, request, accepting))
}

async function acceptIn(
  trx: Trx,
  request: Request,
  { invitation, viewer, at }: Accepting & { at: string },
): Promise<Accepted> {
  const confirmed = await trx
    .selectFrom('person')
    .select('email')
    .where('id', '=', viewer.id)
    .executeTakeFirst()
  if (!isFor(invitation, confirmed?.email ?? null)) return { ok: false, why: 'other_address' }
  const accepted = await trx
    .updateTable('invitation')
    .set({ accepted_by: viewer.id, accepted_at: at })
    .where('id', '=', invitation.id)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  if (accepted.numUpdatedRows !== 1n) return { ok: false, why: 'spent' }
  const { role } = invitation
  const detail = { address: needsAddress(invitation) ? 'confirmed' : 'not_asked' }
  await recordEvent(trx, {
    action: 'invitation.accepted',
    actor: viewer,
    subject: invitation,
    detail,
    at,
  })
  await grantRoleIn(trx, { person: viewer, role, grantedBy: null, at })
  const { provider, hasSecondFactor: withSecondFactor } = viewer.session
  const cookie = await openSession(trx, request, { person: viewer, provider, withSecondFactor, at })
  return { ok: true, cookie }
}

/** Takes an invitation back; false when it was accepted or ended before. */
export function endInvitation(db: Db, ending: { id: string; by: { id: string }; at: string }) {
  return db.transaction().execute((trx) => endIn(trx, ending))
}

async function endIn(trx: Trx, { id, by, at }: { id: string; by: { id: string }; at: string }) {
  const ended = await trx
    .updateTable('invitation')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) return false
  await recordEvent(trx, { action: 'invitation.ended', actor: by, subject: { id }, at })
  return true
}
