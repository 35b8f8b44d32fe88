import { randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { releaseAll } from '#app/moderation/claim.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { fingerprint } from '#app/platform/fingerprint.server.ts'
import { deviceFrom, RESIDENT_SESSION } from './session.ts'

const COOKIE = 'folkmoot-session'

type Opening = {
  person: { id: string }
  /** The provider they came by, or `email`. */
  provider: string
  withSecondFactor: boolean
  at: string
}

/** Begins a session, ending the one this browser had, and answers the cookie of the new one. */
export async function openSession(trx: Trx, request: Request, opening: Opening) {
  const { person, provider, withSecondFactor, at } = opening
  await endSessionOf(trx, request)
  const token = randomBytes(32).toString('base64url')
  await trx
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: fingerprint(token),
      person_id: person.id,
      provider,
      device: deviceFrom(request.headers.get('user-agent')),
      created_at: at,
      seen_at: at,
      expires_at: after(at, RESIDENT_SESSION),
      proven_at: at,
      second_factor_at: withSecondFactor ? at : null,
    })
    .execute()
  await trx.deleteFrom('session').where('expires_at', '<=', at).execute()
  return setCookie(COOKIE, token, RESIDENT_SESSION / 1000)
}

/** The session a request's cookie names, expired or not, with the person it belongs to. */
export async function sessionOf(db: Db, request: Request) {
  const token = cookieFrom(request, COOKIE)
  if (!token) return undefined
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('second_factor', 'second_factor.person_id', 'person.id')
    .select([
      'session.id',
      'session.created_at',
      'session.seen_at',
      'session.expires_at',
      'session.proven_at',
      'session.second_factor_at',
      'session.provider',
      'person.id as person_id',
      'person.name',
      'person.email',
      'person.closes_at',
      'second_factor.confirmed_at as authenticator_since',
    ])
    .where('session.token_hash', '=', fingerprint(token))
    .where('person.closed_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst()
}

/** Notes at most once a minute that a session is in use. */
export async function noteSeen(db: Db, session: { id: string; seen_at: string }, at: string) {
  if (after(session.seen_at, MINUTE) > at) return
  await db.updateTable('session').set({ seen_at: at }).where('id', '=', session.id).execute()
}

type Proof = { session: string; secondFactor: boolean; at: string }

/** Writes that the person of a session has just shown who they are, and gives the session a new token. */
export async function proveSession(trx: Trx, { session, secondFactor, at }: Proof) {
  const token = randomBytes(32).toString('base64url')
  await trx
    .updateTable('session')
    .set({
      token_hash: fingerprint(token),
      proven_at: at,
      ...(secondFactor ? { second_factor_at: at } : {}),
    })
    .where('id', '=', session)
    .execute()
  return setCookie(COOKIE, token, RESIDENT_SESSION / 1000)
}

/** Ends the session this browser has, if any, and answers the cookie that takes it away. */
export async function endSessionOf(db: Db | Trx, request: Request) {
  const token = cookieFrom(request, COOKIE)
  if (token) {
    const ended = await db
      .deleteFrom('session')
      .where('token_hash', '=', fingerprint(token))
      .returning('person_id as id')
      .executeTakeFirst()
    if (ended) await releaseAll(db, ended)
  }
  return setCookie(COOKIE, '', 0)
}

/** Ends every session of a person but the one named. */
export async function endSessions(trx: Trx, ending: { person: string; but?: string }) {
  const { person, but } = ending
  await trx
    .deleteFrom('session')
    .where('person_id', '=', person)
    .$if(but !== undefined, (query) => query.where('id', '<>', but ?? ''))
    .execute()
  if (but === undefined) await releaseAll(trx, { id: person })
}
