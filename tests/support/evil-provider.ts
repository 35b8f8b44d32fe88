import { config } from '#app/platform/config.server.ts'
import { createHmac, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'

/** A provider that says whatever a test tells it to, where the demo's Google would be. */

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const STRANGERS_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
export const PUBLIC_KEY = ours.publicKey.export({ type: 'spki', format: 'pem' })

export const ISSUER = `http://localhost:${config.port + 1}/google`

export type Saying = {
  claims: Record<string, unknown>
  head: Record<string, unknown>
  /** What signs the token; with `null` nothing does. */
  key: KeyObject | string | null
  userinfo: Record<string, unknown>
  tokenStatus: number
}

const HONEST: Saying = {
  claims: {},
  head: { alg: 'RS256', kid: 'ours' },
  key: ours.privateKey,
  userinfo: {},
  tokenStatus: 200,
}

export let saying: Saying = HONEST

export function says(told: Partial<Saying>) {
  saying = { ...HONEST, ...told }
}

export function withEvilProvider() {
  const server = createServer((request, response) => answer(request, response))
  beforeAll(
    () => new Promise<void>((done) => server.listen(config.port + 1, '127.0.0.1', () => done())),
  )
  beforeEach(() => says({}))
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return {
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

function answer({ url = '' }: IncomingMessage, response: ServerResponse) {
  const json = (body: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (url.endsWith('/.well-known/openid-configuration')) return json(DISCOVERY)
  if (url.endsWith('/jwks')) return json({ keys: [PUBLIC_JWK] })
  if (url.endsWith('/userinfo')) return json({ sub: saying.claims.sub, ...saying.userinfo })
  if (!url.endsWith('/token')) return json({ error: 'not_found' }, 404)
  if (saying.tokenStatus !== 200) return json({ error: 'server_error' }, saying.tokenStatus)
  return json({ access_token: 'opaque', token_type: 'bearer', id_token: idToken() })
}

const PUBLIC_JWK = {
  ...ours.publicKey.export({ format: 'jwk' }),
  kid: 'ours',
  alg: 'RS256',
  use: 'sig',
}

const DISCOVERY = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/auth`,
  token_endpoint: `${ISSUER}/token`,
  userinfo_endpoint: `${ISSUER}/userinfo`,
  jwks_uri: `${ISSUER}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
}

function idToken() {
  const at = Math.floor(Date.now() / 1000)
  const usual = { iss: ISSUER, aud: 'folkmoot', iat: at, exp: at + 300 }
  const parts = [saying.head, { ...usual, ...saying.claims }]
  const text = parts
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${text}.${signature(text)}`
}

function signature(text: string) {
  const { key } = saying
  if (key === null) return ''
  if (typeof key === 'string') return createHmac('sha256', key).update(text).digest('base64url')
  return sign('sha256', Buffer.from(text), key).toString('base64url')
}

export const someSubject = () => randomBytes(9).toString('base64url')
