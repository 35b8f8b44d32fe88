import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { opened, seal } from './sealed.server.ts'

const COOKIE = 'folkmoot-codes'
const FIVE_MINUTES = 300

/** Carries new recovery codes over the redirect to the page that shows them, sealed, for their owner alone. */
export function carryCodes(person: { id: string }, codes: string[]) {
  return setCookie(COOKIE, seal(codes.join(' '), person.id), FIVE_MINUTES)
}

/** The codes just drawn, if this browser carries them, and the cookie that forgets them. */
export function carriedCodes(request: Request, person: { id: string }) {
  const sealed = cookieFrom(request, COOKIE)
  const codes = sealed ? (opened(sealed, person.id)?.split(' ') ?? null) : null
  return { codes, cookie: sealed ? setCookie(COOKIE, '', 0) : null }
}
