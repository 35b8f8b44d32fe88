import { PROVIDERS, type Protocol, type Provider } from './provider.ts'
import type { ConfiguredProvider } from './providers.server.ts'

type Demo = { port: number; secret: string }

/** Ambleford ID, and the providers the old blog offered, all played by the demo's own server. */
export function demoProviders(demo: Demo): ConfiguredProvider[] {
  const others = ['google', 'facebook', 'x', 'wordpress'].map((id) => ({
    ...known(id),
    ...client(demo),
    protocol: playedBy(serverOf(demo), known(id)),
    // Google's own word for choosing an account is not known to the one that plays it.
    asks: { prompt: 'login' },
    secondFactor: [],
  }))
  return [amblefordId(demo), ...others]
}

/** The council's directory in the demo: it asks for a second factor itself, so staff get in by a click. */
export function amblefordId(demo: Demo): ConfiguredProvider {
  return {
    ...known('directory'),
    ...client(demo),
    id: 'ambleford-id',
    name: 'Ambleford ID',
    mark: 'A',
    protocol: { speaks: 'OpenID Connect', issuer: serverOf(demo) },
    secondFactor: ['mfa'],
  }
}

function serverOf({ port }: Demo) {
  return `http://localhost:${port + 1}`
}

function client({ secret }: Demo) {
  const groups = { officer: [], administrator: [] }
  return { clientId: 'folkmoot', clientKey: secret, groups, isDemo: true }
}

function known(id: string): Provider {
  const provider = PROVIDERS.find((candidate) => candidate.id === id)
  if (!provider) throw new Error(`There is no provider called ${id}`)
  return provider
}

function playedBy(server: string, { id, protocol }: Provider): Protocol {
  const base = `${server}/${id}`
  if (protocol?.speaks !== 'OAuth 2') return { speaks: 'OpenID Connect', issuer: base }
  return {
    speaks: 'OAuth 2',
    issuer: base,
    authorize: `${base}/authorize`,
    token: `${base}/token`,
    profile: `${base}/profile`,
  }
}
