import { appointmentHeldBy, rolesGrantedTo } from '#db/queries/people.server.ts'
import { now } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { db } from '#app/platform/database.server.ts'
import type { Role, Viewer } from './person.ts'
import { isFresh, sessionStands } from './session.ts'
import { noteSeen, sessionOf } from './sessions.server.ts'

/** Whoever the session cookie says is asking, or nobody. */
export async function viewerOf(request: Request): Promise<Viewer | null> {
  const session = await sessionOf(db, request)
  if (!session) return null
  const at = now()
  const [appointment, granted] = await Promise.all([
    appointmentHeldBy(db, { person: session.person_id, today: londonDate(at) }),
    rolesGrantedTo(db, session.person_id),
  ])
  const held: Role[] = appointment ? [...granted, 'member'] : granted
  const isStaff = held.length > 0
  if (!sessionStands(session, { isStaff, at })) return null
  await noteSeen(db, session, at)
  // Whoever has an authenticator has shown nothing until it was asked: a first factor draws no codes.
  const owesCode = session.authenticator_since !== null && session.second_factor_at === null
  const isBarred = isStaff && session.second_factor_at === null
  return {
    id: session.person_id,
    name: session.name,
    email: session.email,
    roles: isBarred ? [] : held,
    awaits: isBarred ? (owesCode ? 'second_factor' : 'set_up') : null,
    appointment: isBarred ? null : (appointment ?? null),
    session: {
      id: session.id,
      isFresh: isFresh(session, at) && !owesCode,
      hasSecondFactor: session.second_factor_at !== null,
      provider: session.provider,
    },
    closesAt: session.closes_at,
  }
}
