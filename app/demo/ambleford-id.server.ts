import express from 'express'
import Provider, { type Configuration } from 'oidc-provider'
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { callbackOf } from '#app/people/ask-provider.server.ts'
import { providers, type ConfiguredProvider } from '#app/people/providers.server.ts'
import { config } from '#app/platform/config.server.ts'
import { MemoryAdapter } from './memory-adapter.ts'
import { demoPeople, emailOf, peopleAt } from './people.ts'
import { playOAuth } from './play-oauth.server.ts'
import { signInPage } from './sign-in-page.ts'

/**
 * Ambleford ID, a real OpenID Connect provider for the demo and the tests, and beside it every other
 * provider of the demo's: everyone in Ambleford signs in by a click. It listens on the loopback
 * address alone and is never started outside a demo.
 */
export async function startAmblefordId(): Promise<Server> {
  const app = express().disable('x-powered-by')
  const played = providers().filter((provider) => provider.isDemo)
  for (const provider of played.filter(({ protocol }) => protocol.speaks === 'OAuth 2')) {
    app.use(`/${provider.id}`, playOAuth(provider))
  }
  const openId = played.filter(({ protocol }) => protocol.speaks === 'OpenID Connect')
  for (const provider of openId.toSorted(longestIssuerFirst)) playOpenId(app, provider)
  return listen(createServer(app), config.port + 1)
}

/** The one at the root answers whatever reaches it, so it comes last. */
function longestIssuerFirst(one: ConfiguredProvider, other: ConfiguredProvider) {
  return other.protocol.issuer.length - one.protocol.issuer.length
}

function playOpenId(app: express.Express, played: ConfiguredProvider) {
  const path = new URL(played.protocol.issuer).pathname.replace(/\/$/, '')
  const provider = new Provider(played.protocol.issuer, settings(played, path))
  const page = `${path}/interaction/:uid`
  app.get(page, async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response)
    forgetWhoWasHere(played, response)
    const action = `${path}/interaction/${encodeURIComponent(uid)}`
    const people = peopleAt(played.id)
    const page = { name: played.name, action, council: config.council, people }
    response.type('html').send(signInPage(page))
  })
  app.post(page, express.urlencoded({ extended: false }), async (request, response) => {
    const key = String(request.body.person ?? '')
    if (!peopleAt(played.id).some((person) => person.key === key)) {
      response.status(400).type('text').send('Nobody of that name lives in Ambleford.')
      return
    }
    const amr = played.secondFactor
    const result = { login: { accountId: key, remember: false, amr } }
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    })
  })
  app.get(`${path}/auth`, (request, _, next) => {
    withoutSession(played, request)
    next()
  })
  if (path) app.use(path, provider.callback())
  else app.use(provider.callback())
}

/** Whoever chooses next is somebody else, and must not have to sign out of the person before. */
function forgetWhoWasHere({ id }: ConfiguredProvider, response: express.Response) {
  const session = sessionCookie(id)
  for (const name of [session, `${session}.sig`]) response.clearCookie(name)
}

/** What the browser held of the person before does not count when the next one comes to sign in. */
function withoutSession({ id }: ConfiguredProvider, { headers }: express.Request) {
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  headers.cookie = cookies.filter((pair) => !pair.startsWith(sessionCookie(id))).join('; ')
}

function sessionCookie(id: string) {
  return `_session_${id}`
}

function listen(server: Server, port: number) {
  return new Promise<Server>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function settings(played: ConfiguredProvider, path: string): Configuration {
  const inBody = played.proof === 'secret in the body'
  return {
    adapter: MemoryAdapter,
    jwks: { keys: [freshKey()] },
    clients: [
      {
        client_id: played.clientId,
        client_secret: played.clientKey,
        redirect_uris: [callbackOf(played)],
        token_endpoint_auth_method: inBody ? 'client_secret_post' : 'client_secret_basic',
      },
    ],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: [config.secret], names: cookieNames(played) },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `${path}/interaction/${interaction.uid}` },
    loadExistingGrant: consentToFolkmoot,
    findAccount: (_, key) => accountOf(key),
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  }
}

/** Two providers on one host must not take each other's cookies. */
function cookieNames({ id }: ConfiguredProvider) {
  return {
    session: sessionCookie(id),
    interaction: `_interaction_${id}`,
    resume: `_interaction_resume_${id}`,
  }
}

/** Signs what this provider says for as long as it runs. */
function freshKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kid: 'ambleford', alg: 'RS256', use: 'sig' }
}

/** One client, the council's own: nobody is asked for consent. */
async function consentToFolkmoot(
  ctx: Parameters<NonNullable<Configuration['loadExistingGrant']>>[0],
) {
  const { client, session, provider } = ctx.oidc
  const grant = new provider.Grant({
    ...(client ? { clientId: client.clientId } : {}),
    ...(session?.accountId ? { accountId: session.accountId } : {}),
  })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}

function accountOf(key: string) {
  const person = demoPeople().find((candidate) => candidate.key === key)
  if (!person) return undefined
  const claims = { sub: key, name: person.name, email: emailOf(key), email_verified: true }
  return { accountId: key, claims: () => claims }
}
