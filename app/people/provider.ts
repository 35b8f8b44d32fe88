import {
  appleIdentity,
  directoryIdentity,
  facebookIdentity,
  microsoftIdentity,
  openIdIdentity,
  wordpressIdentity,
  xIdentity,
  type Claims,
  type Identity,
} from './identity.ts'

/** How we ask: OpenID Connect finds its addresses by itself, plain OAuth 2 is told them. */
export type Protocol =
  | { speaks: 'OpenID Connect'; issuer: string }
  | { speaks: 'OAuth 2'; issuer: string; authorize: string; token: string; profile: string }

export type ClientProof =
  | 'secret in the body'
  | 'secret in a header'
  | 'secret in a header, unescaped'
  | 'private key'
  | 'signed secret'

/** A way in that somebody else runs. */
export type Provider = {
  /** In addresses and on credentials: never changes. */
  id: string
  name: string
  /** Drawn on its button. */
  mark: string
  /** The page under docs/sign-in/ that says how to set it up. */
  setUp: string
  /** Its settings begin with this. */
  prefix: string
  protocol: Protocol | null
  scope: string
  proof: ClientProof
  /** Whether it takes a proof key for the code exchange (RFC 7636). */
  takesProofKey: boolean
  /** Sends its answer as a form of its own rather than in the address. */
  answersByForm?: boolean
  /** Asked of it besides the standard parameters. */
  asks?: Record<string, string>
  identityOf: (claims: Claims) => Identity | null
}

const openId = {
  scope: 'openid email profile',
  proof: 'secret in a header',
  takesProofKey: true,
  // A shared computer must not sign in whoever used it before.
  asks: { prompt: 'login' },
  identityOf: openIdIdentity,
} as const

/** Every provider Folkmoot knows, in the order of the buttons. One is on when its settings are there. */
export const PROVIDERS: Provider[] = [
  {
    ...openId,
    id: 'google',
    name: 'Google',
    mark: 'G',
    setUp: 'google',
    prefix: 'GOOGLE',
    protocol: { speaks: 'OpenID Connect', issuer: 'https://accounts.google.com' },
    proof: 'secret in the body',
    asks: { prompt: 'select_account' },
  },
  {
    id: 'facebook',
    name: 'Facebook',
    mark: 'f',
    setUp: 'facebook',
    prefix: 'FACEBOOK',
    protocol: {
      speaks: 'OAuth 2',
      issuer: 'https://www.facebook.com',
      authorize: 'https://www.facebook.com/v23.0/dialog/oauth',
      token: 'https://graph.facebook.com/v23.0/oauth/access_token',
      profile: 'https://graph.facebook.com/v23.0/me?fields=id,name,email',
    },
    scope: 'public_profile email',
    proof: 'secret in the body',
    takesProofKey: false,
    identityOf: facebookIdentity,
  },
  {
    id: 'x',
    name: 'X',
    mark: 'X',
    setUp: 'x',
    prefix: 'X',
    protocol: {
      speaks: 'OAuth 2',
      issuer: 'https://x.com',
      authorize: 'https://x.com/i/oauth2/authorize',
      token: 'https://api.x.com/2/oauth2/token',
      profile: 'https://api.x.com/2/users/me',
    },
    scope: 'users.read tweet.read',
    proof: 'secret in a header, unescaped',
    takesProofKey: true,
    identityOf: xIdentity,
  },
  {
    ...openId,
    id: 'microsoft',
    name: 'Microsoft',
    mark: 'M',
    setUp: 'microsoft',
    prefix: 'MICROSOFT',
    protocol: { speaks: 'OpenID Connect', issuer: 'https://login.microsoftonline.com/common/v2.0' },
    proof: 'secret in the body',
    identityOf: microsoftIdentity,
  },
  {
    ...openId,
    id: 'apple',
    name: 'Apple',
    mark: 'A',
    setUp: 'apple',
    prefix: 'APPLE',
    protocol: { speaks: 'OpenID Connect', issuer: 'https://appleid.apple.com' },
    scope: 'openid name email',
    proof: 'signed secret',
    answersByForm: true,
    asks: { response_mode: 'form_post' },
    identityOf: appleIdentity,
  },
  {
    id: 'wordpress',
    name: 'WordPress.com',
    mark: 'W',
    setUp: 'wordpress',
    prefix: 'WORDPRESS',
    protocol: {
      speaks: 'OAuth 2',
      issuer: 'https://public-api.wordpress.com',
      authorize: 'https://public-api.wordpress.com/oauth2/authorize',
      token: 'https://public-api.wordpress.com/oauth2/token',
      profile: 'https://public-api.wordpress.com/rest/v1.1/me',
    },
    scope: 'auth',
    proof: 'secret in the body',
    takesProofKey: false,
    identityOf: wordpressIdentity,
  },
  {
    ...openId,
    id: 'one-login',
    name: 'GOV.UK One Login',
    mark: '1',
    setUp: 'one-login',
    prefix: 'ONE_LOGIN',
    protocol: { speaks: 'OpenID Connect', issuer: 'https://oidc.account.gov.uk/' },
    scope: 'openid email',
    proof: 'private key',
    asks: { vtr: '["Cl"]' },
  },
  {
    ...openId,
    id: 'council',
    name: 'OpenID Connect',
    mark: '◆',
    setUp: 'openid-connect',
    prefix: 'OIDC',
    protocol: null,
  },
  {
    ...openId,
    id: 'directory',
    name: 'Council directory',
    mark: '◆',
    setUp: 'directory',
    prefix: 'DIRECTORY',
    protocol: null,
    identityOf: directoryIdentity,
  },
]

/** What a credential is called; also of a provider that is no longer on. */
export function providerName(id: string) {
  if (id === 'email') return 'Email link'
  return PROVIDERS.find((provider) => provider.id === id)?.name ?? id
}
