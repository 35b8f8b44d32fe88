import { config } from './config.server.ts'

const secure = config.origin.startsWith('https:')

/** `__Host-` binds a cookie to this very host; browsers refuse it without https. */
export function cookieName(name: string) {
  return secure ? `__Host-${name}` : name
}

export function cookieFrom(request: Request, name: string) {
  const wanted = `${cookieName(name)}=`
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const found = cookies.find((pair) => pair.startsWith(wanted))
  return found ? decoded(found.slice(wanted.length)) : null
}

/** A cookie that we cannot have written is as good as none. */
function decoded(value: string) {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

/** Without `seconds` it lasts as long as the browser is open; with 0 it is taken away. */
export function setCookie(name: string, value: string, seconds?: number) {
  const life = seconds === undefined ? '' : `; Max-Age=${seconds}`
  const safety = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${cookieName(name)}=${encodeURIComponent(value)}${safety}${life}`
}
