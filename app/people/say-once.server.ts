import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { isSaidOnce, type SaidOnce } from './said-once.ts'

const COOKIE = 'folkmoot-said'
const FIVE_MINUTES = 300

/** Carries what is to be said over any number of redirects, to the first page that is shown. */
export function sayOnce(words: SaidOnce[]) {
  return setCookie(COOKIE, words.join(' '), FIVE_MINUTES)
}

/** What this page is to say, and the cookie that makes it the last to. */
export function saidHere(request: Request) {
  const words = cookieFrom(request, COOKIE)
  const said = (words ?? '').split(' ').filter(isSaidOnce)
  return { said, cookie: words === null ? null : setCookie(COOKIE, '', 0) }
}
