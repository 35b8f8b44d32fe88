import { personByEmail } from '#db/queries/people.server.ts'
import { grantRole } from '#app/people/grant-role.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Direction } from '../directions.ts'

export async function grant([role, email]: string[]) {
  if ((role !== 'officer' && role !== 'administrator') || !email) {
    throw new Direction('Say which role and to whom: folkmoot grant officer jo@example.gov.uk')
  }
  const person = await personByEmail(db, email)
  if (!person) throw new Direction(`Nobody has signed in with ${email} yet. Ask them to, once.`)
  const granted = await grantRole(db, { person, role, grantedBy: null, at: now() })
  console.log(granted ? `${person.name} is ${role} now.` : `${person.name} was ${role} already.`)
}
