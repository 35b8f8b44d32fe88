import { createHmac, randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { cookieName } from '#app/platform/cookies.server.ts'
import { db } from '#app/platform/database.server.ts'
import { formToken } from '#app/platform/form-token.server.ts'
import { drawnAt } from '#app/platform/looks-automatic.server.ts'

/** Real sessions and real forms, as a browser would send them. */

/** Signs a person in and answers the cookie their browser then holds. */
export async function signedIn({ id }: { id: string }) {
  const token = randomBytes(24).toString('base64url')
  const at = now()
  await db
    .insertInto('session')
    .values({
      id: newId(),
      person_id: id,
      token,
      expires_at: after(at, DAY),
      created_at: at,
      updated_at: at,
    })
    .execute()
  const signature = createHmac('sha256', config.secret).update(token).digest('base64')
  return `${cookieName('folkmoot-session')}=${encodeURIComponent(`${token}.${signature}`)}`
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

/** How a loader or an action answered: what it gave back or threw, a response or remix `data`. */
export async function answerOf(answering: () => unknown): Promise<Answer> {
  try {
    return read(await answering())
  } catch (thrown) {
    if (thrown instanceof Response || isData(thrown)) return read(thrown)
    throw thrown
  }
}

function read(answer: unknown): Answer {
  if (answer instanceof Response) {
    const { status, headers } = answer
    return {
      status,
      location: headers.get('location'),
      said: null,
      cookies: headers.getSetCookie(),
    }
  }
  if (!isData(answer)) return { status: 200, location: null, said: answer, cookies: [] }
  return { status: answer.init?.status ?? 200, location: null, said: answer.data, cookies: [] }
}

type RemixData = { type: string; data: unknown; init: { status?: number } | null }

function isData(answer: unknown): answer is RemixData {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'type' in answer &&
    answer.type === 'DataWithResponseInit'
  )
}
