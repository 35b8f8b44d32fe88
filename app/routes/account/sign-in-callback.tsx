import type { LoaderFunctionArgs } from '@remix-run/node'
import { auth } from '#app/people/auth.server.ts'
import { config } from '#app/platform/config.server.ts'

/** The one path of better-auth that is open to the outside: where a provider sends people back. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (params.provider !== config.provider.id) throw new Response(null, { status: 404 })
  const { search } = new URL(request.url)
  const callback = new URL(`/api/auth/callback/${config.provider.id}${search}`, config.origin)
  return auth().handler(new Request(callback, { headers: request.headers }))
}
