import { personByEmail } from '#db/queries/people.server.ts'
import { appointMember } from '#app/people/appoint.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Direction } from '../directions.ts'

export async function appoint([email, post]: string[]) {
  if (!email || !post) {
    throw new Direction(
      'Say who and which post: folkmoot appoint jo@example.gov.uk "Cabinet Member for Libraries"',
    )
  }
  const person = await personByEmail(db, email)
  if (!person) throw new Direction(`Nobody has signed in with ${email} yet. Ask them to, once.`)
  await appointMember(db, { person, post, at: now() })
  console.log(`${person.name} is ${post} from today.`)
}
