import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '#app/people/viewer.server.ts'
import { newId } from '#db/id.ts'
import { answerOf, asking, sending, type Answer } from './session.ts'

type Handler = (args: LoaderFunctionArgs) => unknown
type Going = { path: string; params?: Record<string, string> }

export type Browser = ReturnType<typeof aBrowser>

/** A browser of one person: it keeps the cookies it is given and sends them along. */
export function aBrowser(cookies: string[] = []) {
  const jar = new Map<string, string>()
  const context = { nonce: '', caller: newId() }
  const held = () => [...jar].map((pair) => pair.join('=')).join('; ')
  const take = (given: string[]) => given.forEach((cookie) => keepIn(jar, cookie))
  take(cookies)

  async function answered(handler: Handler, request: Request, { params = {} }: Going) {
    const answer = await answerOf(() => handler({ request, params, context }))
    take(answer.cookies)
    return answer
  }

  return {
    cookies: held,
    cookie: (name: string) => jar.get(name),
    take,
    open: (handler: Handler, going: Going): Promise<Answer> =>
      answered(handler, asking(going.path, held()), going),
    send: (handler: Handler, going: Going & { fields?: Record<string, string> }): Promise<Answer> =>
      answered(handler, sending(going.path, going.fields ?? {}, { cookie: held() }), going),
    /** Whoever Folkmoot takes this browser's owner for. */
    viewer: () => viewerOf(asking('/', held())),
  }
}

function keepIn(jar: Map<string, string>, cookie: string) {
  const [pair = ''] = cookie.split(';')
  const [name = '', ...value] = pair.split('=')
  if (/max-age=0/i.test(cookie)) jar.delete(name)
  else jar.set(name, value.join('='))
}

/** An address of ours that somebody is sent to, as routes are asked for it. */
export function going(location: string | null, params: Record<string, string> = {}): Going {
  const { pathname, search } = new URL(location ?? '/', 'http://here.invalid')
  return { path: `${pathname}${search}`, params }
}
