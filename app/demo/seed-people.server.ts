import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import { amblefordId } from '#app/people/demo-providers.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { config } from '#app/platform/config.server.ts'
import { slugOf } from '#app/platform/slug.ts'
import type { Calendar } from './calendar.ts'
import {
  administrators,
  members,
  newcomers,
  officers,
  residents,
  type MemberKey,
} from './council.ts'
import { emailOf } from './people.ts'

type Moment = { calendar: Calendar; at: string }
type Known = { id: string; name: string }

export type Council = {
  person: (key: string) => Known
  appointment: (key: MemberKey) => string
}

/** Everyone in Ambleford, each with the credential by which Ambleford ID knows them. */
export async function seedPeople(trx: Trx, moment: Moment): Promise<Council> {
  const people = new Map<string, Known>()
  const everyone = { ...members, ...officers, ...administrators, ...residents, ...newcomers }
  for (const [key, { name }] of Object.entries(everyone)) {
    people.set(key, await seedPerson(trx, { key, name, at: moment.calendar.at([-420, '09:00']) }))
  }
  const person = (key: string) => found(people, key)
  for (const key of Object.keys(officers)) {
    await seedRole(trx, { person: person(key), role: 'officer', at: moment.at })
  }
  for (const key of Object.keys(administrators)) {
    await seedRole(trx, { person: person(key), role: 'administrator', at: moment.at })
  }
  const appointments = await seedAppointments(trx, { ...moment, person })
  return { person, appointment: (key) => found(appointments, key) }
}

function found<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`Nobody in Ambleford is called ${key}`)
  return value
}

async function seedPerson(trx: Trx, { key, name, at }: { key: string; name: string; at: string }) {
  const id = newId()
  const times = { created_at: at, updated_at: at }
  const ambleford = amblefordId(config)
  await trx
    .insertInto('person')
    .values({ id, name, email: emailOf(key), email_confirmed_at: at, ...times })
    .execute()
  await trx
    .insertInto('credential')
    .values({
      id: newId(),
      person_id: id,
      provider: ambleford.id,
      issuer: ambleford.protocol.issuer,
      subject: key,
      label: emailOf(key),
      created_at: at,
    })
    .execute()
  return { id, name }
}

type Granted = { person: Known; role: 'officer' | 'administrator'; at: string }

async function seedRole(trx: Trx, { person, role, at }: Granted) {
  await trx
    .insertInto('role_grant')
    .values({ id: newId(), person_id: person.id, role, granted_at: at })
    .execute()
  const action = 'person.granted_role'
  await recordEvent(trx, { action, actor: null, subject: person, detail: { role }, at })
}

type People = Moment & { person: Council['person'] }

async function seedAppointments(trx: Trx, { calendar, at, person }: People) {
  const appointments = new Map<string, string>()
  for (const [key, { name, post, portfolio }] of Object.entries(members)) {
    const [portfolioId, id] = [newId(), newId()]
    await trx
      .insertInto('portfolio')
      .values({ id: portfolioId, slug: slugOf(portfolio), name: portfolio, created_at: at })
      .execute()
    await trx
      .insertInto('appointment')
      .values({
        id,
        person_id: person(key).id,
        portfolio_id: portfolioId,
        holder_name: name,
        post,
        started_on: calendar.dateOf(-400),
        created_at: at,
      })
      .execute()
    appointments.set(key, id)
  }
  return appointments
}
