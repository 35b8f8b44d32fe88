import type { LoaderFunctionArgs } from '@remix-run/node'
import { auth } from '#app/people/auth.server.ts'
import { config } from '#app/platform/config.server.ts'

/** The one path of better-auth that is open to the outside: where a provider sends people back. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const { search } = new URL(request.url)
  const callback = new URL(`/api/auth/callback/${params.provider}${search}`, config.origin)
  return auth().handler(new Request(callback, { headers: request.headers }))
}
