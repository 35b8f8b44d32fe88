import { after, DAY, HOUR, MINUTE } from '#app/platform/clock.ts'

/** ASVS 5, 7.3: long for those who comment, short for those who decide. */
export const RESIDENT_SESSION = 30 * DAY
export const STAFF_SESSION = 12 * HOUR
export const STAFF_IDLE = 30 * MINUTE

/** How long what somebody proved counts for an act that asks again. */
export const PROOF_LASTS = 10 * MINUTE

type Standing = { created_at: string; seen_at: string; expires_at: string }

/** Whether a session still counts; whoever holds a role has less time than a resident. */
export function sessionStands(
  session: Standing,
  { isStaff, at }: { isStaff: boolean; at: string },
) {
  if (session.expires_at <= at) return false
  if (!isStaff) return true
  return after(session.created_at, STAFF_SESSION) > at && after(session.seen_at, STAFF_IDLE) > at
}

export function isFresh({ proven_at }: { proven_at: string }, at: string) {
  return after(proven_at, PROOF_LASTS) > at
}

const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
] as const

/** What a person would call the thing in their hand; not enough to know them by. */
export function deviceFrom(userAgent: string | null) {
  const text = userAgent ?? ''
  const browser = BROWSERS.find(([sign]) => sign.test(text))?.[1] ?? 'A browser'
  const system = SYSTEMS.find(([sign]) => sign.test(text))?.[1]
  return system ? `${browser} on ${system}` : browser
}
