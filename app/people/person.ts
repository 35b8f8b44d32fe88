export type Role = 'member' | 'officer' | 'administrator'

export type Person = { id: string; name: string; email: string | null }

export type Appointment = { id: string; post: string; holderName: string }

/** Whoever is asking, with what they may do now. */
export type Viewer = Person & {
  roles: Role[]
  appointment: Appointment | null
  /** What somebody with a role must still do before the role counts. */
  awaits: 'second_factor' | 'set_up' | null
  session: { id: string; isFresh: boolean; hasSecondFactor: boolean; provider: string }
  /** When this account closes, if its owner asked for that. */
  closesAt: string | null
}

export function holds(viewer: Viewer | null, role: Role) {
  return viewer !== null && viewer.roles.includes(role)
}

/** Where somebody with a role goes before it counts. */
export const SECOND_FACTOR_PAGES = {
  second_factor: '/sign-in/second-factor',
  set_up: '/account/second-factor',
}

/** Where a person lands after signing in. */
export function homeOf(viewer: Viewer) {
  if (viewer.awaits) return SECOND_FACTOR_PAGES[viewer.awaits]
  if (holds(viewer, 'officer')) return '/officer/queue'
  if (holds(viewer, 'administrator')) return '/admin/people'
  return holds(viewer, 'member') ? '/member' : '/account'
}

export const ROLE_NAMES: Record<Role, string> = {
  member: 'cabinet members',
  officer: 'officers',
  administrator: 'administrators',
}

export const ROLE_TITLES: Record<Role, string> = {
  member: 'a cabinet member',
  officer: 'an officer',
  administrator: 'an administrator',
}
