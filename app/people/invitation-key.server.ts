import { redirect } from '@remix-run/node'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'

const COOKIE = 'folkmoot-invitation'

/** The key of an invitation, from its link or from the browser that followed it. */
export function invitationKey(request: Request) {
  return keyIn(request) ?? cookieFrom(request, COOKIE) ?? ''
}

/** The key waits in the browser while they sign in: on the way it would be written down with the address. */
export function stowInvitation(request: Request) {
  const key = keyIn(request)
  if (key === null) return null
  const headers = { 'Set-Cookie': setCookie(COOKIE, key) }
  return redirect(new URL(request.url).pathname.replace(/\.data$/, ''), { headers })
}

function keyIn(request: Request) {
  return new URL(request.url).searchParams.get('key')
}
