import type { Db } from '../schema.ts'

type StaffPage = { today: string; after: { name: string; id: string } | null; limit: number }

/** Everyone with a role or a post today, by name; `today` is a date such as 2026-11-23. */
export function staff(db: Db, { today, after, limit }: StaffPage) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.email', 'person.created_at', 'person.disabled_at'])
    .where('person.closed_at', 'is', null)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('role_grant')
            .select('role_grant.id')
            .whereRef('role_grant.person_id', '=', 'person.id')
            .where('role_grant.ended_at', 'is', null),
        ),
        exists(
          selectFrom('appointment')
            .select('appointment.id')
            .whereRef('appointment.person_id', '=', 'person.id')
            .where((eb) =>
              eb.or([
                eb('appointment.ended_on', 'is', null),
                eb('appointment.ended_on', '>=', today),
              ]),
            ),
        ),
      ]),
    )
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('person.name', 'person.id'), '>', tuple(after?.name ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit)
    .execute()
}

/** The roles and current posts of some people. */
export async function workOf(db: Db, { people, today }: { people: string[]; today: string }) {
  if (people.length === 0) return { roles: [], posts: [] }
  const [roles, posts] = await Promise.all([
    db
      .selectFrom('role_grant')
      .select(['person_id', 'role'])
      .where('person_id', 'in', people)
      .where('ended_at', 'is', null)
      .execute(),
    db
      .selectFrom('appointment')
      .select(['person_id', 'post'])
      .where('person_id', 'in', people)
      .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', today)]))
      .execute(),
  ])
  return { roles, posts }
}

/** How some people sign in: what tells namesakes apart. */
export function waysInOf(db: Db, people: string[]) {
  if (people.length === 0) return Promise.resolve([])
  return db
    .selectFrom('credential')
    .select(['person_id', 'provider', 'label'])
    .where('person_id', 'in', people)
    .orderBy('id')
    .limit(WAYS_IN_AT_ONCE)
    .execute()
}

const WAYS_IN_AT_ONCE = 500

/** When a person last used a session that is still kept, and last commented. */
export async function lastHere(db: Db, person: string) {
  const [session, comment] = await Promise.all([
    db
      .selectFrom('session')
      .select((eb) => eb.fn.max('seen_at').as('at'))
      .where('person_id', '=', person)
      .executeTakeFirst(),
    db
      .selectFrom('comment')
      .select('submitted_at')
      .where('person_id', '=', person)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  return { seenAt: session?.at ?? null, commentedAt: comment?.submitted_at ?? null }
}

const FOUND_AT_ONCE = 20

/** People by their whole address or the beginning of their name, in the case it is written in. */
export function peopleFound(db: Db, { words, address }: { words: string; address: string | null }) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'created_at', 'disabled_at'])
    .where('closed_at', 'is', null)
    .where((eb) =>
      address
        ? eb('email', '=', address)
        : eb.and([eb('name', '>=', words), eb('name', '<', `${words}\u{10ffff}`)]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(FOUND_AT_ONCE)
    .execute()
}

/** Invitations nobody has accepted yet, newest first. */
export function openInvitations(db: Db, at: string) {
  return db
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'invitation.invited_by')
    .select([
      'invitation.id',
      'invitation.address',
      'invitation.role',
      'invitation.invited_at',
      'invitation.expires_at',
      'person.name as invitedBy',
    ])
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.ended_at', 'is', null)
    .where('invitation.expires_at', '>', at)
    .orderBy('invitation.id', 'desc')
    .limit(50)
    .execute()
}

export function openInvitation(db: Db, { id, at }: { id: string; at: string }) {
  return db
    .selectFrom('invitation')
    .select(['id', 'role', 'address', 'invited_by', 'expires_at'])
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

/** What an administrator needs of a person: not what they wrote. */
export function personForAdministrator(db: Db, person: string) {
  return db
    .selectFrom('person')
    .leftJoin('second_factor', 'second_factor.person_id', 'person.id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.created_at',
      'person.disabled_at',
      'second_factor.confirmed_at as secondFactorAt',
    ])
    .where('person.id', '=', person)
    .where('person.closed_at', 'is', null)
    .executeTakeFirst()
}

/** Every role a person holds or held. */
export function grantsOf(db: Db, person: string) {
  return db
    .selectFrom('role_grant')
    .select(['id', 'role', 'source', 'granted_at', 'ended_at'])
    .where('person_id', '=', person)
    .orderBy('granted_at', 'desc')
    .limit(50)
    .execute()
}

/** Every post a person holds or held, the latest first. */
export function appointmentsOf(db: Db, person: string) {
  return db
    .selectFrom('appointment')
    .leftJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select([
      'appointment.id',
      'appointment.post',
      'appointment.started_on',
      'appointment.ended_on',
      'portfolio.name as portfolio',
    ])
    .where('appointment.person_id', '=', person)
    .orderBy('appointment.started_on', 'desc')
    .limit(50)
    .execute()
}

/** A post that has no last day yet, and whose it is. */
export function runningAppointment(db: Db, appointment: string) {
  return db
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.person_id')
    .select([
      'appointment.id',
      'appointment.post',
      'appointment.started_on',
      'person.id as person',
      'person.name as holder',
    ])
    .where('appointment.id', '=', appointment)
    .where('appointment.ended_on', 'is', null)
    .executeTakeFirst()
}

/** A council has a dozen or two. */
export function portfolios(db: Db) {
  return db.selectFrom('portfolio').select(['id', 'name']).orderBy('name').limit(100).execute()
}
