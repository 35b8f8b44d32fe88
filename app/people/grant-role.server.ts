import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Grant = {
  person: { id: string }
  role: 'officer' | 'administrator'
  grantedBy: { id: string } | null
  at: string
}

/** Gives a role; false when the person holds it already. */
export async function grantRole(db: Db, grant: Grant) {
  return db.transaction().execute((trx) => grantIn(trx, grant))
}

async function grantIn(trx: Trx, { person, role, grantedBy, at }: Grant) {
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
    })
    .execute()
  const detail = { role }
  await recordEvent(trx, {
    action: 'person.granted_role',
    actor: grantedBy,
    subject: person,
    detail,
    at,
  })
  return true
}
