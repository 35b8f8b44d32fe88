import { appointMember } from '#app/people/appoint.server.ts'
import type { Who } from '#app/people/permissions.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aMember, aMomentLater, anOfficer, aPerson } from './ambleford.ts'
import { signedIn } from './session.ts'

/** Somebody of each role, as the permission table names them, in a browser of their own. */
export type Caller = {
  who: Who
  person: { id: string; name: string; email: string } | null
  /** Set for a member alone. */
  member: Awaited<ReturnType<typeof aMember>> | null
  cookie: string
}

export async function aCaller(who: Who): Promise<Caller> {
  if (who === 'visitor') return { who, person: null, member: null, cookie: '' }
  const member = who === 'member' ? await aMember() : null
  const person = member ?? (await aPersonWhoIs(who))
  return { who, person, member, cookie: await signedIn(person) }
}

async function aPersonWhoIs(who: Who) {
  if (who === 'officer') return anOfficer()
  return who === 'administrator' ? anAdministrator() : aPerson()
}

export async function anAdministrator(name = 'Ada Clerk') {
  const person = await aPerson(name)
  const grant = { role: 'administrator' as const, granted_at: aMomentLater() }
  await db
    .insertInto('role_grant')
    .values({ id: newId(), person_id: person.id, ...grant })
    .execute()
  return person
}

/** A person with a post, as an administrator appoints them; answers the post's id. */
export async function anAppointment() {
  const person = await aPerson('Cllr Dev Nair')
  await appointMember(db, { person, post: 'Housing', startedOn: '2026-11-02', at: aMomentLater() })
  const { id } = await db
    .selectFrom('appointment')
    .select('id')
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  return id
}
