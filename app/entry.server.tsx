import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { cookieName } from '#app/platform/cookies.server.ts'
import { NonceContext } from '#app/platform/nonce.ts'
import { hydrates } from '#app/platform/hydration.ts'
import { log } from '#app/platform/log.server.ts'
import { packed } from '#app/platform/packed.server.ts'

/** One page, in one piece, compressed once. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
) {
  const html = await rendered(request, context, nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) {
    const kept = isPersonal(request, context) ? 'no-store' : 'no-cache'
    headers.set('Cache-Control', `private, ${kept}`)
  }
  const body = await packed(html, { request, headers })
  return new Response(body, { status, headers })
}

/** Pages that hydrate need the loaders' data in the page, which only the streaming renderer writes. */
function rendered(request: Request, context: EntryContext, nonce: string) {
  const isLive = hydrates(matched(context).map((id) => context.routeModules[id]))
  const { serverHandoffStream, ...still } = context
  const page = (
    <NonceContext.Provider value={nonce}>
      <RemixServer context={isLive ? context : still} url={request.url} nonce={nonce} />
    </NonceContext.Provider>
  )
  return isLive ? gathered(page) : titled(`<!DOCTYPE html>${renderToString(page)}`, context)
}

/** Without scripts nothing takes the focus: what is heard first of a form sent back is its title, of which an action tells `meta` nothing. */
function titled(html: string, { staticHandlerContext: { statusCode } }: EntryContext) {
  return statusCode === 422 ? html.replace('<title>', '<title>Error: ') : html
}

/** The routes of this page; `routeModules` alone has those of the whole app. */
function matched({ staticHandlerContext }: EntryContext) {
  return staticHandlerContext.matches.map(({ route }) => route.id)
}

/** On a shared computer the next person presses Back: what a person saw signed in, or in their account, is kept nowhere. */
function isPersonal(request: Request, context: EntryContext) {
  const isSignedIn = request.headers.get('cookie')?.includes(cookieName('folkmoot-session'))
  return isSignedIn || matched(context).some((id) => id.startsWith('routes/account/'))
}

function gathered(page: JSX.Element) {
  return new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onError: reject,
    })
  })
}

/** Logs what went wrong and where; never what was being said. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  const { name, stack } = error instanceof Error ? error : new Error('not an Error was thrown')
  const frames = stack?.split('\n').filter((line) => line.trim().startsWith('at '))
  log.error({ error: name, frames, path: new URL(request.url).pathname }, 'request failed')
}
