import { randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { SignInPurpose } from '#db/schema/signing-in.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { cookieFrom, setCookie } from '#app/platform/cookies.server.ts'
import { db } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { fingerprint } from '#app/platform/fingerprint.server.ts'
import { addressToAsk, freshSecrets, identityFrom, type Vouched } from './ask-provider.server.ts'
import type { ConfiguredProvider } from './providers.server.ts'

const COOKIE = 'folkmoot-sign-in'
const TEN_MINUTES = 10 * MINUTE

type Wish = {
  provider: ConfiguredProvider
  purpose: SignInPurpose
  /** Who is adding a credential or showing again who they are; nobody when signing in. */
  person: { id: string } | null
  returnTo: string
  at: string
}

export type Started = { ok: true; url: string; cookie: string } | { ok: false }

/** Sends a person to a provider. What comes back counts once, in this browser, for ten minutes. */
export async function startSignIn(request: Request, wish: Wish): Promise<Started> {
  const secrets = freshSecrets()
  const url = await addressToAsk(wish.provider, secrets).catch(() => null)
  if (!url) {
    log.error({ provider: wish.provider.id }, 'a sign-in provider does not answer')
    return { ok: false }
  }
  const browser = cookieFrom(request, COOKIE) ?? randomBytes(24).toString('base64url')
  await db.deleteFrom('started_sign_in').where('expires_at', '<=', wish.at).execute()
  await db
    .insertInto('started_sign_in')
    .values({
      id: newId(),
      state_hash: fingerprint(secrets.state),
      browser_hash: fingerprint(browser),
      provider: wish.provider.id,
      nonce: secrets.nonce,
      code_verifier: secrets.codeVerifier,
      purpose: wish.purpose,
      person_id: wish.person?.id ?? null,
      return_to: wish.returnTo,
      expires_at: after(wish.at, TEN_MINUTES),
    })
    .execute()
  return { ok: true, url, cookie: setCookie(COOKIE, browser) }
}

export type Finished =
  | { ok: false; returnTo: string }
  | {
      ok: true
      identity: Vouched
      purpose: SignInPurpose
      personId: string | null
      returnTo: string
    }

type Return = { provider: ConfiguredProvider; address: URL; name: string | null; at: string }

/** Reads a provider's answer. Refused when this browser did not ask, asked another, or asked before. */
export async function finishSignIn(request: Request, answer: Return): Promise<Finished> {
  const state = answer.address.searchParams.get('state') ?? ''
  const started = await takeStarted(request, { ...answer, state })
  if (!started) return { ok: false, returnTo: '' }
  const { nonce, code_verifier: codeVerifier, return_to: returnTo } = started
  const secrets = { state, nonce, codeVerifier }
  try {
    const identity = await identityFrom(answer.provider, { ...answer, secrets })
    if (!identity) return { ok: false, returnTo }
    return {
      ok: true,
      identity,
      purpose: started.purpose,
      personId: started.person_id,
      returnTo,
    }
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown'
    log.warn({ provider: answer.provider.id, error: kind }, 'a sign-in was refused')
    return { ok: false, returnTo }
  }
}

/** Takes the one that was started with this state: a second answer to it finds nothing. */
async function takeStarted(request: Request, { provider, state, at }: Return & { state: string }) {
  const browser = cookieFrom(request, COOKIE)
  if (!browser || !state) return undefined
  const started = await db
    .deleteFrom('started_sign_in')
    .where('state_hash', '=', fingerprint(state))
    .where('browser_hash', '=', fingerprint(browser))
    .where('provider', '=', provider.id)
    .returningAll()
    .executeTakeFirst()
  return started && started.expires_at > at ? started : undefined
}
