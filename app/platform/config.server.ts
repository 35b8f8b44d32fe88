import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { remember } from './remember.server.ts'

export type Config = {
  demo: boolean
  council: string
  brand: string
  origin: string
  host: string
  port: number
  secret: string
  databaseUrl: string
  dataFolder: string
  /** The settings of sign-in providers as they are; `app/people/providers.server.ts` reads them. */
  signIn: Record<string, string>
  smtpUrl: string | null
  mailFrom: string
  /** How many proxies of the council's own stand before us, each adding to X-Forwarded-For. */
  proxies: number
  /** A form sent sooner than this after it was drawn was not filled in by a person. */
  quickestFormMs: number
  /** How many times the usual number one network may send: a whole town hall behind one address. */
  networkFactor: number
  /** What we sign with what an outside check is asked; without it none is asked. */
  externalCheckSecret: string | null
  model: ModelEndpoint | null
  /** For a model outside that suggests themes; without a key an administrator cannot name one. */
  themeModel: { key: string; patienceMs: number } | null
}

/** A language model that speaks as OpenAI's do. */
export type ModelEndpoint = { url: string; name: string; key: string | null; patienceMs: number }

/** A setting that is missing or weak: the message says which, and what to write. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const Common = z.object({
  PORT: z.coerce.number().int().min(1).max(65_534).default(3000),
  HOST: z.string().optional(),
  DATA_FOLDER: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      isDatabaseUrl,
      'must be sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME, properly encoded',
    )
    .optional(),
  COUNCIL_NAME: z.string().min(1).optional(),
  BRAND_COLOUR: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0b5345')
    .default('#0b5345'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  // For tests, which type faster than people.
  QUICKEST_FORM_MS: z.coerce.number().int().min(0).default(2_000),
  NETWORK_LIMIT_FACTOR: z.coerce.number().min(1).max(1_000).default(1),
  EXTERNAL_CHECK_SECRET: z
    .string()
    .refine(isStrong, 'is weak: use 32 characters or more, drawn at random')
    .optional(),
  MODEL_CHECK_URL: z
    .string()
    .refine(isSafeAddress, 'must be an https:// address (http:// only for localhost)')
    .optional(),
  MODEL_CHECK_NAME: z.string().min(1).max(200).optional(),
  MODEL_CHECK_KEY: z.string().min(1).optional(),
  MODEL_CHECK_TIMEOUT_MS: z.coerce.number().int().min(100).max(5_000).default(800),
  THEME_MODEL_KEY: z.string().trim().min(1).optional(),
  THEME_MODEL_TIMEOUT_MS: z.coerce.number().int().min(100).max(40_000).default(20_000),
})

const needed = (what: string) =>
  z.string({ error: `is missing: ${what}` }).min(1, `is empty: ${what}`)

const Real = Common.extend({
  ORIGIN: needed('the address residents use, such as https://talk.example.gov.uk').refine(
    isSafeOrigin,
    'must be an https:// address with no path (http:// only for localhost)',
  ),
  SECRET: needed('a long random text; `openssl rand -base64 48` makes one').refine(
    isStrong,
    'is weak: use 32 characters or more, drawn at random',
  ),
  COUNCIL_NAME: needed('the name of the council, as residents know it'),
  SMTP_URL: needed('the mail server, such as smtps://user:password@mail.example.gov.uk').regex(
    /^smtps?:\/\//,
    'must start with smtp:// or smtps://',
  ),
  MAIL_FROM: needed('the sender of our mail, such as "Ambleford Council <talk@example.gov.uk>"'),
})

// Above what reads it: the next line runs at once.
const PROVIDER_SETTING =
  /^(GOOGLE|FACEBOOK|X|MICROSOFT|APPLE|WORDPRESS|ONE_LOGIN|OIDC|DIRECTORY)_[A-Z_]+$/

/** Read once, at the start. A demo unless ORIGIN or SECRET is set. */
export const config = remember('config', () => readConfig(process.env))

export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  return set.ORIGIN || set.SECRET ? realConfig(set) : demoConfig(set)
}

function realConfig(set: Record<string, string | undefined>): Config {
  const settings = parse(Real, set)
  return {
    ...shared(settings),
    demo: false,
    council: settings.COUNCIL_NAME,
    origin: new URL(settings.ORIGIN).origin,
    host: settings.HOST ?? '0.0.0.0',
    secret: settings.SECRET,
    signIn: signInSettings(set),
    externalCheckSecret: settings.EXTERNAL_CHECK_SECRET ?? null,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
  }
}

function demoConfig(set: Record<string, string | undefined>): Config {
  const settings = parse(Common, set)
  const common = shared(settings)
  const secret = demoSecret(common.dataFolder)
  return {
    ...common,
    demo: true,
    council: settings.COUNCIL_NAME ?? 'Ambleford Borough Council',
    origin: `http://localhost:${settings.PORT}`,
    host: '127.0.0.1',
    secret,
    signIn: {},
    externalCheckSecret: settings.EXTERNAL_CHECK_SECRET ?? secret,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM ?? 'Ambleford Borough Council <talk@ambleford.example>',
  }
}

function shared(settings: z.infer<typeof Common>) {
  const dataFolder = resolve(settings.DATA_FOLDER)
  return {
    brand: settings.BRAND_COLOUR,
    port: settings.PORT,
    dataFolder,
    proxies: settings.TRUST_PROXY,
    quickestFormMs: settings.QUICKEST_FORM_MS,
    networkFactor: settings.NETWORK_LIMIT_FACTOR,
    model: modelIn(settings),
    themeModel: themeModelIn(settings),
    databaseUrl: settings.DATABASE_URL ?? `sqlite:${join(dataFolder, 'folkmoot.db')}`,
  }
}

function modelIn(settings: z.infer<typeof Common>): ModelEndpoint | null {
  const { MODEL_CHECK_URL: url, MODEL_CHECK_NAME: name } = settings
  if (!url) return null
  if (!name) {
    throw new SettingsError(
      'Folkmoot cannot start with these settings:\n  MODEL_CHECK_NAME is missing: the model to ask at MODEL_CHECK_URL',
    )
  }
  const key = settings.MODEL_CHECK_KEY ?? null
  return { url, name, key, patienceMs: settings.MODEL_CHECK_TIMEOUT_MS }
}

function themeModelIn(settings: z.infer<typeof Common>) {
  const { THEME_MODEL_KEY: key, THEME_MODEL_TIMEOUT_MS: patienceMs } = settings
  return key ? { key, patienceMs } : null
}

function signInSettings(set: Record<string, string | undefined>) {
  const entries = Object.entries(set).filter((entry): entry is [string, string] =>
    Boolean(entry[1] && PROVIDER_SETTING.test(entry[0])),
  )
  return Object.fromEntries(entries)
}

/** Drawn at the first start and kept beside the demo's data, so that nobody knows it. */
function demoSecret(folder: string) {
  const file = join(folder, 'demo-secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

function parse<T>(schema: z.ZodType<T>, set: Record<string, string | undefined>): T {
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new SettingsError(`Folkmoot cannot start with these settings:\n${problems.join('\n')}`)
}

function isSafeOrigin(address: string) {
  return isSafeAddress(address) && new URL(address).pathname === '/'
}

function isSafeAddress(address: string) {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  const onThisMachine = hostname === 'localhost' || hostname === '127.0.0.1'
  return protocol === 'https:' || (protocol === 'http:' && onThisMachine)
}

function isDatabaseUrl(url: string) {
  if (url.startsWith('sqlite:')) return url.length > 'sqlite:'.length
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)
}

function isStrong(secret: string) {
  return secret.length >= 32 && new Set(secret).size >= 12
}
