import type { Db } from '../schema.ts'

/** The providers a person may sign in with, each once. */
export async function providersOf(db: Db, person: string) {
  const rows = await db
    .selectFrom('credential')
    .select('provider')
    .distinct()
    .where('person_id', '=', person)
    .orderBy('provider')
    .limit(50)
    .execute()
  return rows.map(({ provider }) => provider)
}

/** How many sessions of a person have not run out. */
export async function openSessions(db: Db, { person, at }: { person: string; at: string }) {
  const { sessions } = await db
    .selectFrom('session')
    .select((eb) => eb.fn.countAll<number>().as('sessions'))
    .where('person_id', '=', person)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow()
  return sessions
}

/** When a person last changed their name, or null. */
export async function nameChangedAt(db: Db, person: string) {
  const { name_changed_at } = await db
    .selectFrom('person')
    .select('name_changed_at')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return name_changed_at
}

/** Names under which somebody else speaks for the council on a day. A cabinet is a dozen people. */
export async function namesOfOtherHolders(
  db: Db,
  { person, today }: { person: string; today: string },
) {
  const rows = await db
    .selectFrom('appointment')
    .select('holder_name')
    .distinct()
    .where('started_on', '<=', today)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', today)]))
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '<>', person)]))
    .limit(200)
    .execute()
  return rows.map(({ holder_name }) => holder_name)
}

/** Names of others who hold a role here. A council has some dozens of officers. */
export async function namesOfOtherStaff(db: Db, { person }: { person: string }) {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('person.name')
    .distinct()
    .where('role_grant.ended_at', 'is', null)
    .where('person.id', '<>', person)
    .limit(500)
    .execute()
  return rows.map(({ name }) => name)
}

/** The address a person was last asked to confirm, while its link still counts. */
export async function addressToConfirm(db: Db, { person, at }: { person: string; at: string }) {
  const link = await db
    .selectFrom('email_link')
    .select('address')
    .where('person_id', '=', person)
    .where('purpose', '=', 'confirm')
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return link?.address ?? null
}

/** How many of a person's comments would stay without a name if they left now, and how many would go. */
export async function commentsAfterLeaving(db: Db, person: string) {
  const { stay, all } = await db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn
        .count<number>(
          eb
            .case()
            .when(eb.and([eb('may_stay', '=', 1), eb('state', 'in', ['published', 'held'])]))
            .then(1)
            .end(),
        )
        .as('stay'),
    ])
    .where('person_id', '=', person)
    .where('appointment_id', 'is', null)
    .executeTakeFirstOrThrow()
  return { stay, go: all - stay }
}

/** When a person last kept an account they had asked to be closed, by coming back. */
export async function lastKeptAt(db: Db, person: string) {
  const event = await db
    .selectFrom('audit_event')
    .select(['action', 'at'])
    .where('subject', '=', 'person')
    .where('subject_id', '=', person)
    .where('action', 'in', ['person.kept_account', 'person.asked_to_close'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return event?.action === 'person.kept_account' ? event.at : null
}
