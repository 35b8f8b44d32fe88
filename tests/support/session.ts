import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import { RESIDENT_SESSION } from '#app/people/session.ts'
import { after, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { cookieName } from '#app/platform/cookies.server.ts'
import { db } from '#app/platform/database.server.ts'
import { formToken } from '#app/platform/form-token.server.ts'
import { drawnAt } from '#app/platform/looks-automatic.server.ts'

/** Real sessions and real forms, as a browser would send them. */

type Opened = { secondFactor?: boolean; openedAt?: string; seenAt?: string; provenAt?: string }

/** Signs a person in and answers the cookie their browser then holds. */
export async function signedIn({ id }: { id: string }, opened: Opened = {}) {
  const token = randomBytes(32).toString('base64url')
  const at = opened.openedAt ?? now()
  await db
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: createHash('sha256').update(token).digest('hex'),
      person_id: id,
      provider: 'ambleford-id',
      device: 'Firefox on Linux',
      created_at: at,
      seen_at: opened.seenAt ?? at,
      expires_at: after(at, RESIDENT_SESSION),
      proven_at: opened.provenAt ?? at,
      second_factor_at: opened.secondFactor === false ? null : at,
    })
    .execute()
  return `${cookieName('folkmoot-session')}=${token}`
}

export function asking(path: string, cookie = '') {
  return new Request(`${config.origin}${path}`, { headers: { cookie } })
}

type Sending = { cookie?: string; token?: string; headers?: Record<string, string> }

/** A posted form with the token this browser was given, unless another is named. */
export function sending(path: string, fields: Record<string, string>, given: Sending = {}) {
  const cookie = [given.cookie, `${cookieName('folkmoot-form')}=this-browser`]
    .filter(Boolean)
    .join('; ')
  const token = given.token ?? formToken(asking(path, cookie)).token
  return new Request(`${config.origin}${path}`, {
    method: 'POST',
    headers: { cookie, origin: config.origin, ...given.headers },
    body: new URLSearchParams({ ...aPersonsForm(), ...fields, form_token: token }),
  })
}

/** Drawn half a minute ago, and what people do not see left empty. */
export function aPersonsForm() {
  return { form_drawn: drawnAt(after(now(), -30_000)), homepage: '' }
}

export type Answer = { status: number; location: string | null; said: unknown; cookies: string[] }

/** How a loader or an action answered: what it gave back or threw, a response, with the page it may be, or remix `data`. */
export async function answerOf(answering: () => unknown): Promise<Answer> {
  try {
    return await read(await answering())
  } catch (thrown) {
    if (thrown instanceof Response || isData(thrown)) return read(thrown)
    throw thrown
  }
}

async function read(answer: unknown): Promise<Answer> {
  if (answer instanceof Response) {
    const { status, headers } = answer
    const isPage = headers.get('content-type')?.startsWith('text/html')
    return {
      status,
      location: headers.get('location'),
      said: isPage ? await answer.text() : null,
      cookies: headers.getSetCookie(),
    }
  }
  if (!isData(answer)) return { status: 200, location: null, said: answer, cookies: [] }
  const cookies = new Headers(answer.init?.headers).getSetCookie()
  return { status: answer.init?.status ?? 200, location: null, said: answer.data, cookies }
}

type RemixData = {
  type: string
  data: unknown
  init: { status?: number; headers?: HeadersInit } | null
}

function isData(answer: unknown): answer is RemixData {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'type' in answer &&
    answer.type === 'DataWithResponseInit'
  )
}
