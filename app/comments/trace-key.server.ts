import { redirect } from '@remix-run/node'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { isLinkKey, linkKey } from '#app/platform/link-key.server.ts'

const COOKIE = 'folkmoot-traces'
const REMEMBERED = 10
const PURPOSE = 'trace'

/** The way back to one comment's trace without signing in, for guests, who can not. */
export function traceKey(comment: { id: string }) {
  return linkKey(PURPOSE, comment.id)
}

/** Whether this browser came by the link of a comment, here or earlier. */
export function holdsTraceKey(request: Request, comment: { id: string; reference: string }) {
  return held(request)
    .filter(([reference]) => reference === comment.reference)
    .some(([, key]) => isLinkKey(PURPOSE, comment.id, key))
}

/** A key in the address moves to a cookie, so that it stays out of histories and of what is passed on. */
export function stowTraceKey(request: Request, comment: { id: string; reference: string }) {
  const { pathname, searchParams } = new URL(request.url)
  const key = searchParams.get('key') ?? ''
  if (!isLinkKey(PURPOSE, comment.id, key)) return null
  const cookie = traceCookie(request, { reference: comment.reference, key })
  return redirect(pathname.replace(/\.data$/, ''), { headers: { 'Set-Cookie': cookie } })
}

/** The cookie that remembers one more key, as long as the browser is open: others may use it after. */
export function traceCookie(
  request: Request,
  { reference, key }: { reference: string; key: string },
) {
  const others = held(request).filter(([known]) => known !== reference)
  const pairs = [[reference, key] as const, ...others].slice(0, REMEMBERED)
  const value = pairs.map((pair) => pair.join('.')).join('~')
  return setCookie(COOKIE, value)
}

function held(request: Request): [string, string][] {
  return (cookieFrom(request, COOKIE) ?? '').split('~').flatMap((pair): [string, string][] => {
    const [reference, key] = pair.split('.')
    return reference && key ? [[reference, key]] : []
  })
}
