import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins'
import { newId } from '#db/id.ts'
import { config } from '#app/platform/config.server.ts'
import { cookieName } from '#app/platform/cookies.server.ts'
import { db } from '#app/platform/database.server.ts'
import { displayName } from './display-name.ts'
import { forgetRemembered, remember } from '#app/platform/remember.server.ts'

const THIRTY_DAYS = 30 * 24 * 60 * 60
const secure = config.origin.startsWith('https:')

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** Better-auth under our own table names. Only the provider's callback is reachable from outside. */
export function auth() {
  return remember('auth', makeAuth)
}

/**
 * Better-auth reads the provider's discovery document once, and leaves out a provider that did not
 * answer then. Made anew, it asks again.
 */
export function renewAuth() {
  forgetRemembered('auth')
}

/** Reads and ends sessions; knows no provider, so one that hangs keeps nobody out of the rest. */
export function sessions() {
  return remember('sessions', () => betterAuth(options()))
}

function makeAuth() {
  return betterAuth({ ...options(), plugins: [genericOAuth({ config: [provider()] })] })
}

function options() {
  return {
    appName: 'Folkmoot',
    baseURL: config.origin,
    secret: config.secret,
    telemetry: { enabled: false },
    // Its messages may hold addresses; what goes wrong at sign-in is logged by us.
    logger: { disabled: true },
    // No `type`: it then writes 0, 1 and ISO text on either engine, as our schema has them.
    database: kyselyAdapter(db, { transaction: true }),
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...times } },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'person_id',
        providerId: 'provider',
        accountId: 'subject',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
      accountLinking: { enabled: true },
    },
    session: {
      modelName: 'session',
      expiresIn: THIRTY_DAYS,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...times } },
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${config.origin}/sign-in?error=provider` },
    databaseHooks: {
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    advanced: {
      database: { generateId: newId },
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookiePrefix: 'folkmoot',
      cookies: {
        session_token: {
          name: cookieName('folkmoot-session'),
          attributes: { secure, path: '/', sameSite: 'lax', httpOnly: true },
        },
      },
    },
  } satisfies BetterAuthOptions
}

function provider() {
  return {
    providerId: config.provider.id,
    name: config.provider.name,
    discoveryUrl: discoveryAddress(),
    clientId: config.provider.clientId,
    clientSecret: config.provider.clientSecret,
    scopes: ['openid', 'email', 'profile'],
    prompt: 'login',
    pkce: true,
    mapProfileToUser: (profile) => ({ name: displayName(profile.name) }),
  } satisfies GenericOAuthConfig
}

const PATIENCE_MS = 5_000

/** Whether the provider answers at all: better-auth would wait for it without end. */
export async function providerAnswers() {
  const answer = await fetch(discoveryAddress(), {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null)
  return answer?.ok ?? false
}

function discoveryAddress() {
  return `${config.provider.issuer}/.well-known/openid-configuration`
}

/** We never act for a person at their provider, so what would let us is not kept. */
async function withoutTokens<T extends Record<string, unknown>>(credential: T) {
  return { data: { ...credential, accessToken: null, refreshToken: null, idToken: null } }
}
