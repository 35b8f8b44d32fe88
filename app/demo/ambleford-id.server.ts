import express from 'express'
import Provider, { type Configuration } from 'oidc-provider'
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { config } from '#app/platform/config.server.ts'
import { MemoryAdapter } from './memory-adapter.ts'
import { demoPeople, emailOf } from './people.ts'
import { signInPage } from './sign-in-page.ts'

/**
 * A real OpenID Connect provider for the demo and the tests: everyone in Ambleford signs in by a
 * click. It listens on the loopback address alone and is never started outside a demo.
 */
export async function startAmblefordId(): Promise<Server> {
  const provider = new Provider(config.provider.issuer, settings())
  const app = express().disable('x-powered-by')
  app.get('/interaction/:uid', async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response)
    response.type('html').send(signInPage({ uid, council: config.council }))
  })
  app.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const key = String(request.body.person ?? '')
      if (!demoPeople().some((person) => person.key === key)) {
        response.status(400).type('text').send('Nobody of that name lives in Ambleford.')
        return
      }
      const result = { login: { accountId: key, remember: false } }
      await provider.interactionFinished(request, response, result, {
        mergeWithLastSubmission: false,
      })
    },
  )
  app.use(provider.callback())
  return listen(createServer(app), Number(new URL(config.provider.issuer).port))
}

function listen(server: Server, port: number) {
  return new Promise<Server>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function settings(): Configuration {
  return {
    adapter: MemoryAdapter,
    jwks: { keys: [freshKey()] },
    clients: [
      {
        client_id: config.provider.clientId,
        client_secret: config.provider.clientSecret,
        redirect_uris: [`${config.origin}/api/auth/callback/${config.provider.id}`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: [config.secret] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
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
