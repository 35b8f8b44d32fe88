import type { Db } from '../schema.ts'

/** `today` is a date such as 2026-11-23: a post ends at the end of its last day. */
export function appointmentHeldBy(db: Db, { person, today }: { person: string; today: string }) {
  return db
    .selectFrom('appointment')
    .select(['id', 'post', 'holder_name as holderName'])
    .where('person_id', '=', person)
    .where('started_on', '<=', today)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', today)]))
    .orderBy('started_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function rolesGrantedTo(db: Db, person: string) {
  const rows = await db
    .selectFrom('role_grant')
    .select('role')
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => row.role)
}

export function personByEmail(db: Db, email: string) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
}

/** Cabinet posts held on a day, by portfolio; a cabinet is a dozen people, so no paging. */
export function cabinet(db: Db, today: string) {
  return db
    .selectFrom('appointment')
    .leftJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select([
      'appointment.id',
      'appointment.holder_name as holderName',
      'appointment.post',
      'appointment.started_on as startedOn',
      'portfolio.slug as portfolioSlug',
      'portfolio.name as portfolio',
    ])
    .where('appointment.started_on', '<=', today)
    .where((eb) =>
      eb.or([eb('appointment.ended_on', 'is', null), eb('appointment.ended_on', '>=', today)]),
    )
    .where('appointment.person_id', 'is not', null)
    .orderBy('appointment.holder_name')
    .limit(50)
    .execute()
}

export function portfolioBySlug(db: Db, slug: string) {
  return db
    .selectFrom('portfolio')
    .select(['id', 'slug', 'name'])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** Whether a person has set up codes from an authenticator. */
export async function hasSecondFactor(db: Db, person: string) {
  const found = await db
    .selectFrom('second_factor')
    .select('person_id')
    .where('person_id', '=', person)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

export function nameOfPerson(db: Db, id: string) {
  return db.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
}
