import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'

const COOKIE = 'folkmoot-blur'
const A_YEAR = 365 * 24 * 60 * 60

/** Whether this browser hides comments until their reader is ready for them. */
export function isBlurred(request: Request) {
  return cookieFrom(request, COOKIE) === 'on'
}

export function blurCookie(isOn: boolean) {
  return setCookie(COOKIE, isOn ? 'on' : '', isOn ? A_YEAR : 0)
}
