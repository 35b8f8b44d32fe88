import * as oidc from 'openid-client'
import { config } from '#app/platform/config.server.ts'
import { forgetRemembered, remember } from '#app/platform/remember.server.ts'
import { clientAuthentication } from './client-authentication.server.ts'
import { isClaims, type Claims, type Identity } from './identity.ts'
import type { ConfiguredProvider } from './providers.server.ts'

/** A provider that hangs keeps nobody waiting longer than this, in seconds. */
const PATIENCE = 5

export type Secrets = { state: string; nonce: string; codeVerifier: string }

export function freshSecrets(): Secrets {
  return {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
  }
}

/** Where to send a person, or null when the provider does not answer. */
export async function addressToAsk(provider: ConfiguredProvider, secrets: Secrets) {
  const client = await clientOf(provider)
  if (!client) return null
  const isOpenId = provider.protocol.speaks === 'OpenID Connect'
  return oidc.buildAuthorizationUrl(client, {
    redirect_uri: callbackOf(provider),
    response_type: 'code',
    scope: provider.scope,
    state: secrets.state,
    ...(isOpenId ? { nonce: secrets.nonce } : {}),
    ...(provider.takesProofKey ? await proofKey(secrets) : {}),
    ...provider.asks,
  }).href
}

async function proofKey({ codeVerifier }: Secrets) {
  const code_challenge = await oidc.calculatePKCECodeChallenge(codeVerifier)
  return { code_challenge, code_challenge_method: 'S256' }
}

type Answer = { address: URL; secrets: Secrets; name: string | null }
export type Vouched = Identity & { issuer: string }

/**
 * Who the provider says came back. Throws when state, issuer, nonce, signature, audience or code do not
 * hold: openid-client checks each.
 */
export async function identityFrom(
  provider: ConfiguredProvider,
  { address, secrets, name }: Answer,
): Promise<Vouched | null> {
  const client = await clientOf(provider)
  if (!client) return null
  const isOpenId = provider.protocol.speaks === 'OpenID Connect'
  const tokens = await oidc.authorizationCodeGrant(client, answerAddress(provider, address), {
    expectedState: secrets.state,
    ...(isOpenId ? { expectedNonce: secrets.nonce, idTokenExpected: true } : {}),
    ...(provider.takesProofKey ? { pkceCodeVerifier: secrets.codeVerifier } : {}),
  })
  if (!isOpenId) return withIssuer(provider, await profileOf(client, provider, tokens.access_token))
  const signed = tokens.claims()
  if (!signed) return null
  const told = await toldBesides(client, tokens.access_token, signed)
  const claims = { ...told, ...signed, ...(name ? { name } : {}) }
  return withIssuer(provider, claims, signed.iss)
}

function withIssuer(
  provider: ConfiguredProvider,
  claims: Claims,
  issuer = provider.protocol.issuer,
): Vouched | null {
  const identity = provider.identityOf(claims)
  return identity && { ...identity, issuer }
}

/**
 * Name and address, where the provider keeps them out of its signed token. That it has confirmed an
 * address says nothing about another one in the token.
 */
async function toldBesides(client: oidc.Configuration, token: string, signed: oidc.IDToken) {
  if (!client.serverMetadata().userinfo_endpoint) return {}
  const told = await oidc.fetchUserInfo(client, token, signed.sub)
  const isSame = signed.email === undefined || signed.email === told.email
  return isSame ? told : { ...told, email_verified: false, xms_edov: false }
}

async function profileOf(client: oidc.Configuration, provider: ConfiguredProvider, token: string) {
  if (provider.protocol.speaks !== 'OAuth 2') return {}
  const address = new URL(provider.protocol.profile)
  const answer = await oidc.fetchProtectedResource(client, token, address, 'GET')
  const profile: unknown = answer.ok ? await answer.json() : null
  return isClaims(profile) ? profile : {}
}

/** Found once for the life of the process; one that could not be found is looked for again. */
async function clientOf(provider: ConfiguredProvider) {
  const name = `provider:${provider.id}`
  const found = remember(name, () => findClient(provider).catch(() => null))
  const client = await found
  if (!client) forgetRemembered(name)
  return client
}

async function findClient(provider: ConfiguredProvider) {
  const { protocol, clientId } = provider
  const authentication = clientAuthentication(provider)
  const isHere = protocol.issuer.startsWith('http://')
  if (protocol.speaks === 'OpenID Connect') {
    // Left out unless asked for, since the token comes straight from the provider over TLS.
    const checks = [oidc.enableNonRepudiationChecks]
    const execute = isHere ? [...checks, oidc.allowInsecureRequests] : checks
    const options = { timeout: PATIENCE, execute }
    return oidc.discovery(new URL(protocol.issuer), clientId, undefined, authentication, options)
  }
  const server = {
    issuer: protocol.issuer,
    authorization_endpoint: protocol.authorize,
    token_endpoint: protocol.token,
  }
  const client = new oidc.Configuration(server, clientId, undefined, authentication)
  client.timeout = PATIENCE
  if (isHere) oidc.allowInsecureRequests(client)
  return client
}

/** Behind a proxy our own idea of the address may differ from the one the provider was given. */
function answerAddress(provider: ConfiguredProvider, { search }: URL) {
  return new URL(`${callbackOf(provider)}${search}`)
}

export function callbackOf({ id }: { id: string }) {
  return `${config.origin}/api/auth/callback/${id}`
}
