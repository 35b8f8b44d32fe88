import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { isLastAdministrator } from './last-administrator.server.ts'
import { endSessions } from './sessions.server.ts'

type Grant = {
  person: { id: string }
  role: 'officer' | 'administrator'
  grantedBy: { id: string } | null
  source?: 'invitation' | 'directory'
  at: string
}

/** Gives a role and ends the person's sessions; false when the person holds it already. */
export async function grantRole(db: Db, grant: Grant) {
  return db.transaction().execute((trx) => grantRoleIn(trx, grant))
}

export async function grantRoleIn(trx: Trx, grant: Grant) {
  const { person, role, grantedBy, source = 'invitation', at } = grant
  const held = await trx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', person.id)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (held) return false
  await trx
    .insertInto('role_grant')
    .values({
      id: newId(),
      person_id: person.id,
      role,
      granted_by: grantedBy?.id ?? null,
      granted_at: at,
      source,
    })
    .execute()
  await endSessions(trx, { person: person.id })
  await recordEvent(trx, {
    action: 'person.granted_role',
    actor: grantedBy,
    subject: person,
    detail: { role, source },
    at,
  })
  return true
}

export type RoleEnded = { ok: true } | { ok: false; why: 'not_held' | 'last_administrator' }

/** Takes a role and ends the person's sessions. Refused to the last administrator, also of two at once. */
export async function endRole(db: Db, grant: Grant): Promise<RoleEnded> {
  return db.transaction().execute((trx) => endUnlessLast(trx, grant))
}

async function endUnlessLast(trx: Trx, grant: Grant): Promise<RoleEnded> {
  const { person, role } = grant
  if (role === 'administrator' && (await isLastAdministrator(trx, person))) {
    return { ok: false, why: 'last_administrator' }
  }
  return (await endRoleIn(trx, grant)) ? { ok: true } : { ok: false, why: 'not_held' }
}

/** Takes a role, whoever is left; false when not held from this source. */
export async function endRoleIn(trx: Trx, grant: Grant) {
  const { person, role, grantedBy, source, at } = grant
  const ended = await trx
    .updateTable('role_grant')
    .set({ ended_at: at })
    .where('person_id', '=', person.id)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? 'invitation'))
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return false
  await endSessions(trx, { person: person.id })
  const detail = { role }
  await recordEvent(trx, {
    action: 'person.lost_role',
    actor: grantedBy,
    subject: person,
    detail,
    at,
  })
  return true
}
