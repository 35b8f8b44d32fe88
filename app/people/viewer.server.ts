import { appointmentHeldBy, rolesGrantedTo } from '#db/queries/people.server.ts'
import { cookieName } from '#app/platform/cookies.server.ts'
import { now } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { db } from '#app/platform/database.server.ts'
import { sessions } from './auth.server.ts'
import type { Role, Viewer } from './person.ts'

/** Whoever the session cookie says is asking, or nobody. */
export async function viewerOf(request: Request): Promise<Viewer | null> {
  if (!request.headers.get('cookie')?.includes(cookieName('folkmoot-session'))) return null
  const session = await sessions().api.getSession({ headers: request.headers })
  if (!session) return null
  const { id, name, email } = session.user
  const [appointment, granted] = await Promise.all([
    appointmentHeldBy(db, { person: id, today: londonDate(now()) }),
    rolesGrantedTo(db, id),
  ])
  const roles: Role[] = appointment ? [...granted, 'member'] : granted
  return { id, name, email, roles, appointment: appointment ?? null }
}
