import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { config } from './config.server.ts'
import { cookieFrom, setCookie } from './cookies.server.ts'

const COOKIE = 'folkmoot-form'

/** The hidden field every form carries, and the cookie it answers to when the browser has none yet. */
export function formToken(request: Request): { token: string; cookie: string | null } {
  const known = cookieFrom(request, COOKIE)
  if (known) return { token: signed(known), cookie: null }
  const fresh = randomBytes(18).toString('base64url')
  return { token: signed(fresh), cookie: setCookie(COOKIE, fresh) }
}

export function isOurToken(request: Request, token: string) {
  const known = cookieFrom(request, COOKIE)
  if (!known) return false
  const expected = Buffer.from(signed(known))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function signed(browser: string) {
  return createHmac('sha256', config.secret).update(`form:${browser}`).digest('base64url')
}
