import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import {
  addCredentialWith,
  proveWith,
  signInWith,
  type CameBack,
} from '#app/people/come-back.server.ts'
import type { ConfiguredProvider } from '#app/people/providers.server.ts'
import { providerOn } from '#app/people/providers-on.server.ts'
import { sayOnce } from '#app/people/say-once.server.ts'
import { finishSignIn, type Finished } from '#app/people/sign-in.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

/** Where a provider sends people back to. */
export const loader = orRefused(async ({ request, params }: LoaderFunctionArgs) => {
  const provider = await providerOn(db, { id: params.provider, at: now() })
  if (!provider) throw notFound()
  const address = new URL(request.url)
  const name = address.searchParams.get('name')
  const finished = await finishSignIn(request, { provider, address, name, at: now() })
  if (!finished.ok) return redirect(withTrouble('/sign-in', finished.returnTo, 'provider'))

  const { purpose, returnTo } = finished
  const result = await comeBack(request, provider, finished)
  if (!result.ok && purpose === 'sign_in') {
    return redirect(withTrouble('/sign-in', returnTo, result.why))
  }
  if (!result.ok) return redirect(withTrouble(safeReturn(returnTo, '/account'), '', result.why))
  const onward =
    result.next === 'is_it_you' ? '/sign-in/is-it-you' : withTrouble('/sign-in', returnTo, '')
  const headers = new Headers()
  if (result.cookie) headers.append('Set-Cookie', result.cookie)
  if (result.stays) headers.append('Set-Cookie', sayOnce(['came_back']))
  return redirect(onward, { headers })
})

async function comeBack(
  request: Request,
  provider: ConfiguredProvider,
  finished: Extract<Finished, { ok: true }>,
): Promise<CameBack> {
  const { identity, purpose, personId, returnTo } = finished
  const came = { provider, identity, returnTo, at: now() }
  if (purpose === 'sign_in') return signInWith(db, request, came)
  const viewer = await viewerOf(request)
  if (!viewer || !personId) return { ok: false, why: 'someone_else' }
  const signed = { ...came, viewer, personId }
  return purpose === 'add' ? addCredentialWith(db, signed) : proveWith(db, signed)
}

/** The sign-in page sends on whoever is signed in, so it is the next stop in any case. */
function withTrouble(page: string, returnTo: string, error: string) {
  const address = new URL(page, 'http://here.invalid')
  if (returnTo) address.searchParams.set('return_to', returnTo)
  if (error) address.searchParams.set('error', error)
  return `${address.pathname}${address.search}`
}
