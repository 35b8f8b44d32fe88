import { config } from '#app/platform/config.server.ts'
import { log } from '#app/platform/log.server.ts'
import { auth, providerAnswers, renewAuth, sessions } from './auth.server.ts'

export type Started = { ok: true; url: string; headers: Headers } | { ok: false }

/** Sends a person to the provider; they come back to the sign-in page, which knows where to go on. */
export async function startSignIn(request: Request, returnTo: string): Promise<Started> {
  const back = `/sign-in?${new URLSearchParams({ return_to: returnTo })}`
  if (!(await providerAnswers())) return { ok: false }
  const started = await askProvider(request, back)
  if (started.ok) return started
  renewAuth()
  return askProvider(request, back)
}

async function askProvider(request: Request, back: string): Promise<Started> {
  try {
    const response = await auth().api.signInSocial({
      body: {
        provider: config.provider.id,
        callbackURL: back,
        errorCallbackURL: `${back}&error=provider`,
      },
      headers: request.headers,
      asResponse: true,
    })
    const answer: unknown = await response.json()
    if (!response.ok || !hasUrl(answer)) {
      log.error({ status: response.status }, 'the sign-in provider could not be asked')
      return { ok: false }
    }
    return { ok: true, url: answer.url, headers: cookiesOf(response) }
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'sign-in could not start')
    return { ok: false }
  }
}

/** Ends the session the cookie names; the headers take the cookie away. */
export async function signOut(request: Request) {
  const response = await sessions().api.signOut({ headers: request.headers, asResponse: true })
  return cookiesOf(response)
}

function cookiesOf(response: Response) {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

function hasUrl(answer: unknown): answer is { url: string } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'url' in answer &&
    typeof answer.url === 'string'
  )
}
