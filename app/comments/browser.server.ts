import { randomBytes } from 'node:crypto'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { DAY } from '#app/platform/clock.ts'
import { fingerprint } from '#app/platform/fingerprint.server.ts'

const COOKIE = 'folkmoot-kept'

/** The secret under which a browser's words are kept, and the cookie that renews it for a day. */
export function browserOf(request: Request) {
  const secret = cookieFrom(request, COOKIE) ?? randomBytes(24).toString('base64url')
  return { hash: fingerprint(secret), cookie: setCookie(COOKIE, secret, DAY / 1000) }
}

/** The hash of the secret this browser holds, or null when nothing was ever kept for it. */
export function keptFor(request: Request) {
  const secret = cookieFrom(request, COOKIE)
  return secret ? fingerprint(secret) : null
}
