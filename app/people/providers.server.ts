import { config, SettingsError } from '#app/platform/config.server.ts'
import { remember } from '#app/platform/remember.server.ts'
import { demoProviders } from './demo-providers.ts'
import { providerName, PROVIDERS, type Protocol, type Provider } from './provider.ts'

/** A provider with what it needs to be asked. */
export type ConfiguredProvider = Provider & {
  protocol: Protocol
  clientId: string
  /** Of the kind its `proof` says: a shared secret, or a private key in PEM. */
  clientKey: string
  /** Apple's alone. */
  team?: string
  /** What the provider calls our key, where it knows several. */
  keyId?: string
  /** Words in `acr` or `amr` that mean a second factor was given there. */
  secondFactor: string[]
  /** Groups of a directory and the role each gives. */
  groups: { officer: string[]; administrator: string[] }
  isDemo: boolean
}

/** The providers that are on, in the order of the buttons. Throws a SettingsError on half a set. */
export function providers(): ConfiguredProvider[] {
  return remember('providers', () =>
    config.demo ? demoProviders(config) : configuredProviders(config.signIn),
  )
}

export function providerCalled(id: string | undefined) {
  return providers().find((provider) => provider.id === id)
}

/** What a credential or a session calls the provider it came by, on or no longer. */
export function nameOfProvider(id: string) {
  return providerCalled(id)?.name ?? providerName(id)
}

/** A credential as it tells namesakes apart: "Google (kel@example.com)". */
export function wayIn({ provider, label }: { provider: string; label: string }) {
  return `${nameOfProvider(provider)} (${label})`
}

/** Whether the provider itself asked for a second factor, by what it says in `acr` and `amr`. */
export function provesTwice(vouched: {
  provider: ConfiguredProvider
  identity: { assurance: string[] }
}) {
  const { provider, identity } = vouched
  return identity.assurance.some((word) => provider.secondFactor.includes(word))
}

type Settings = Record<string, string>

export function configuredProviders(settings: Settings): ConfiguredProvider[] {
  const found = PROVIDERS.map((provider) => configured(provider, settings))
  return found.filter((provider) => provider !== null)
}

function configured(provider: Provider, settings: Settings): ConfiguredProvider | null {
  const { prefix } = provider
  const clientId = settings[`${prefix}_CLIENT_ID`]
  const keySetting = `${prefix}_${needsKey(provider) ? 'PRIVATE_KEY' : 'CLIENT_SECRET'}`
  const clientKey = settings[keySetting]
  const [issuer, name] = [settings[`${prefix}_ISSUER`], settings[`${prefix}_NAME`]]
  if (!clientId && !clientKey && !issuer) return null
  const protocol = protocolOf(provider, issuer)
  if (!clientId) throw missing(`${prefix}_CLIENT_ID`)
  if (!clientKey) throw missing(keySetting)
  if (!protocol) throw missing(`${prefix}_ISSUER`)
  const vtr = settings[`${prefix}_VTR`]
  return {
    ...provider,
    ...(name ? { name, mark: [...name][0] ?? provider.mark } : {}),
    ...(vtr ? { asks: { ...provider.asks, vtr } } : {}),
    protocol,
    clientId,
    clientKey: clientKey.replaceAll('\\n', '\n'),
    ...keyNames(provider, settings),
    secondFactor: listed(settings[`${prefix}_SECOND_FACTOR`]),
    groups: {
      officer: listed(settings[`${prefix}_OFFICERS`]),
      administrator: listed(settings[`${prefix}_ADMINISTRATORS`]),
    },
    isDemo: false,
  }
}

function protocolOf({ protocol, prefix }: Provider, issuer: string | undefined): Protocol | null {
  if (!issuer) return protocol
  if (!URL.canParse(issuer) || !isSafe(new URL(issuer))) {
    throw new SettingsError(`${prefix}_ISSUER must be an https:// address`)
  }
  return { speaks: 'OpenID Connect', issuer }
}

function isSafe({ protocol, hostname }: URL) {
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
}

/** Which of several keys a provider is to check ours by; Apple cannot do without. */
function keyNames({ prefix, proof }: Provider, settings: Settings) {
  const [team, keyId] = [settings[`${prefix}_TEAM_ID`], settings[`${prefix}_KEY_ID`]]
  if (proof !== 'signed secret') return keyId ? { keyId } : {}
  if (!team) throw missing(`${prefix}_TEAM_ID`)
  if (!keyId) throw missing(`${prefix}_KEY_ID`)
  return { team, keyId }
}

function needsKey({ proof }: Provider) {
  return proof === 'private key' || proof === 'signed secret'
}

function listed(setting: string | undefined) {
  return (setting ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}

function missing(setting: string) {
  return new SettingsError(`${setting} is missing: its provider is set up by half`)
}
