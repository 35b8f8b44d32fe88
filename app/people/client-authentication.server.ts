import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import * as oidc from 'openid-client'
import type { ConfiguredProvider } from './providers.server.ts'

const FIVE_MINUTES = 300

/** How we show a provider that it is really us. */
export function clientAuthentication(provider: ConfiguredProvider): oidc.ClientAuth {
  if (provider.proof === 'secret in the body') return oidc.ClientSecretPost(provider.clientKey)
  if (provider.proof === 'secret in a header') return oidc.ClientSecretBasic(provider.clientKey)
  if (provider.proof === 'secret in a header, unescaped') return unescapedHeader(provider)
  if (provider.proof === 'private key') return privateKey(provider)
  return (server, client, body, headers) =>
    oidc.ClientSecretPost(applesSecret(provider))(server, client, body, headers)
}

/** X does not undo the escaping that OAuth asks for, so a secret with a hyphen would be wrong to it. */
function unescapedHeader({ clientId, clientKey }: ConfiguredProvider): oidc.ClientAuth {
  const pair = Buffer.from(`${clientId}:${clientKey}`).toString('base64')
  return (_server, _client, _body, headers) => headers.set('authorization', `Basic ${pair}`)
}

function privateKey({ clientKey, keyId }: ConfiguredProvider): oidc.ClientAuth {
  let ready: Promise<oidc.ClientAuth> | null = null
  return async (server, client, body, headers) => {
    ready ??= importKey(createPrivateKey(clientKey)).then((key) =>
      oidc.PrivateKeyJwt(keyId ? { key, kid: keyId } : key),
    )
    await (
      await ready
    )(server, client, body, headers)
  }
}

/** ES256 for a key on a curve, PS256 for an RSA key, which is what GOV.UK One Login takes. */
function importKey(key: KeyObject) {
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSA-PSS', hash: 'SHA-256' }
  const der = key.export({ type: 'pkcs8', format: 'der' })
  return crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
}

/** Apple's client secret is a statement signed anew each time, good for five minutes. */
function applesSecret({ clientKey, clientId, team, keyId, protocol }: ConfiguredProvider) {
  const issued = Math.floor(Date.now() / 1000)
  const head = { alg: 'ES256', kid: keyId }
  const said = {
    iss: team,
    iat: issued,
    exp: issued + FIVE_MINUTES,
    aud: protocol.issuer,
    sub: clientId,
  }
  const text = [head, said].map((part) => base64url(JSON.stringify(part))).join('.')
  const key = { key: createPrivateKey(clientKey), dsaEncoding: 'ieee-p1363' as const }
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

function base64url(text: string) {
  return Buffer.from(text).toString('base64url')
}
