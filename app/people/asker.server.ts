import { randomBytes } from 'node:crypto'
import { DAY } from '#app/platform/clock.ts'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { fingerprint } from '#app/platform/fingerprint.server.ts'
import { isLinkKey, linkKey } from '#app/platform/link-key.server.ts'

const ASKER_COOKIE = 'folkmoot-asker'
const KNOWN_COOKIE = 'folkmoot-known'
const HALF_A_YEAR = 180 * DAY
const AT_MOST = 3

/** The browser that asks for a link, and the cookie by which it asks the next time. */
export function askerOf(request: Request) {
  const secret = cookieFrom(request, ASKER_COOKIE) ?? randomBytes(24).toString('base64url')
  return { hash: fingerprint(secret), cookie: setCookie(ASKER_COOKIE, secret) }
}

/** Whether somebody signed in here by a link to this address: strangers' requests do not count against them. */
export function knowsAddress(request: Request, address: string) {
  return keysIn(request).some((key) => isLinkKey('known-address', address, key))
}

/** The cookie by which a browser shows later that it signed in with an address. Nobody reads the address from it. */
export function nowKnows(request: Request, address: string) {
  const key = linkKey('known-address', address)
  const keys = [key, ...keysIn(request).filter((other) => other !== key)].slice(0, AT_MOST)
  return setCookie(KNOWN_COOKIE, keys.join(' '), HALF_A_YEAR / 1000)
}

function keysIn(request: Request) {
  return (cookieFrom(request, KNOWN_COOKIE) ?? '').split(' ').slice(0, AT_MOST)
}
