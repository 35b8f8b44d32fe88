import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-config-'))
process.env.DATA_FOLDER = folder
const { readConfig, SettingsError } = await import('#app/platform/config.server.ts')

afterAll(() => rmSync(folder, { recursive: true }))

const REAL = {
  ORIGIN: 'https://talk.ambleford.example',
  SECRET: 'kV4w0zTq8dXr2PmLb6YhNs9JgCf3AeUi',
  COUNCIL_NAME: 'Ambleford Borough Council',
  SMTP_URL: 'smtps://talk:hunter2@mail.ambleford.example',
  MAIL_FROM: 'talk@ambleford.example',
}

function refusal(settings: Record<string, string | undefined>) {
  try {
    readConfig(settings)
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError)
    return String(error)
  }
  throw new Error('These settings were accepted.')
}

describe('without settings', () => {
  test('a demo starts, on this machine alone', () => {
    expect(readConfig({ DATA_FOLDER: folder })).toMatchObject({
      demo: true,
      origin: 'http://localhost:3000',
      host: '127.0.0.1',
      databaseUrl: `sqlite:${join(folder, 'folkmoot.db')}`,
      smtpUrl: null,
    })
  })

  test('the demo draws its own secret once and keeps it to itself', () => {
    const { secret } = readConfig({ DATA_FOLDER: folder })
    expect(secret.length).toBeGreaterThanOrEqual(64)
    expect(readConfig({ DATA_FOLDER: folder }).secret).toBe(secret)
    expect(readFileSync(join(folder, 'demo-secret'), 'utf8')).toBe(secret)
    expect(statSync(join(folder, 'demo-secret')).mode & 0o077).toBe(0)
  })

  test('empty settings count as none', () => {
    expect(readConfig({ DATA_FOLDER: folder, ORIGIN: '', SECRET: '' }).demo).toBe(true)
  })

  test.each(['-1', '10', '1.5', 'yes'])('%s proxies are refused', (TRUST_PROXY) => {
    expect(refusal({ DATA_FOLDER: folder, TRUST_PROXY })).toContain('TRUST_PROXY')
  })

  test('no proxy is trusted until the settings say how many there are', () => {
    expect(readConfig({ DATA_FOLDER: folder }).proxies).toBe(0)
    expect(readConfig({ DATA_FOLDER: folder, TRUST_PROXY: '2' }).proxies).toBe(2)
  })

  test.each(['0', '65535', '-1', '80.5', 'eighty'])('a port of %s is refused', (PORT) => {
    expect(refusal({ DATA_FOLDER: folder, PORT })).toContain('PORT')
  })

  test('the demo moves with its port, and knows no provider of the world outside', () => {
    const settings = { DATA_FOLDER: folder, PORT: '4000', GOOGLE_CLIENT_ID: 'ours' }
    expect(readConfig(settings)).toMatchObject({ origin: 'http://localhost:4000', signIn: {} })
  })

  test('a colour that is not one, and a mail server that is not one, are refused', () => {
    expect(refusal({ DATA_FOLDER: folder, BRAND_COLOUR: 'green' })).toContain('BRAND_COLOUR')
    expect(refusal({ DATA_FOLDER: folder, SMTP_URL: 'mail.example' })).toContain('SMTP_URL')
  })
})

describe('a real installation', () => {
  test('starts with all its settings', () => {
    const settings = { ...REAL, GOOGLE_CLIENT_ID: 'ours', HOME: '/root', X_CLIENT_ID: 'too' }
    expect(readConfig(settings)).toMatchObject({
      demo: false,
      origin: 'https://talk.ambleford.example',
      host: '0.0.0.0',
      signIn: { GOOGLE_CLIENT_ID: 'ours', X_CLIENT_ID: 'too' },
      smtpUrl: REAL.SMTP_URL,
    })
  })

  test.each(Object.keys(REAL))('does not start without %s, and names it', (name) => {
    expect(refusal({ ...REAL, [name]: undefined })).toMatch(new RegExp(`^  ${name} is `, 'm'))
  })

  test('names everything that is missing at once', () => {
    const message = refusal({ SECRET: REAL.SECRET })
    for (const name of Object.keys(REAL).filter((name) => name !== 'SECRET')) {
      expect(message).toContain(`  ${name} is missing`)
    }
  })

  test('with an address and no secret is told to make one', () => {
    expect(refusal({ ORIGIN: REAL.ORIGIN })).toMatch(/SECRET is missing.*openssl rand/)
  })

  test.each(['short', 'a'.repeat(64), 'abababababababababababababababababab'])(
    'does not start with the weak secret %s, and does not repeat it',
    (SECRET) => {
      const message = refusal({ ...REAL, SECRET })
      expect(message).toContain('SECRET is weak')
      expect(message).not.toContain(SECRET)
    },
  )

  test.each([
    'http://talk.ambleford.example',
    'talk.ambleford.example',
    'ftp://talk.ambleford.example',
    'https://talk.ambleford.example/council',
    'http://localhost.evil.example',
  ])('does not start at %s', (ORIGIN) => {
    expect(refusal({ ...REAL, ORIGIN })).toContain('ORIGIN must be an https:// address')
  })

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'https://talk.ambleford.example/'])(
    'may stand at %s',
    (ORIGIN) => {
      expect(readConfig({ ...REAL, ORIGIN }).origin).toBe(ORIGIN.replace(/\/$/, ''))
    },
  )

  test('does not start with a mail server whose address nobody can read', () => {
    const SMTP_URL = 'mail.ambleford.example'
    expect(refusal({ ...REAL, SMTP_URL })).toContain('SMTP_URL must start with smtp')
  })

  test('prints no secret of any kind when it cannot start', () => {
    const message = refusal({ ...REAL, PORT: 'eighty', ORIGIN: 'nowhere' })
    for (const secret of [REAL.SECRET, 'hunter2']) {
      expect(message).not.toContain(secret)
    }
  })
})

describe('checks outside', () => {
  const secret = 'kV4w0zTq8dXr2PmLb6YhNs9JgCf3AeUj'
  const model = { MODEL_CHECK_URL: 'https://models.example/v1', MODEL_CHECK_NAME: 'small' }

  test('none is asked until its settings say so', () => {
    const set = readConfig({ ...REAL, DATA_FOLDER: folder })
    expect(set).toMatchObject({ externalCheckSecret: null, model: null })
  })

  test('a weak secret is refused', () => {
    const weak = { ...REAL, DATA_FOLDER: folder, EXTERNAL_CHECK_SECRET: 'secret' }
    expect(refusal(weak)).toContain('EXTERNAL_CHECK_SECRET is weak')
    expect(readConfig({ ...weak, EXTERNAL_CHECK_SECRET: secret }).externalCheckSecret).toBe(secret)
  })

  test('a model that suggests themes has a key of its own, or none is asked', () => {
    const set = { ...REAL, DATA_FOLDER: folder }
    expect(readConfig(set).themeModel).toBeNull()
    expect(readConfig({ ...set, THEME_MODEL_KEY: 'k-1' }).themeModel).toEqual({
      key: 'k-1',
      patienceMs: 20_000,
    })
    const slow = { ...set, THEME_MODEL_KEY: 'k-1', THEME_MODEL_TIMEOUT_MS: '60000' }
    expect(refusal(slow)).toContain('THEME_MODEL_TIMEOUT_MS')
    expect(refusal(slow)).not.toContain('k-1')
  })

  test('a model needs a name and an address nobody listens to', () => {
    const set = { ...REAL, DATA_FOLDER: folder, ...model }
    expect(readConfig(set).model).toEqual({
      url: 'https://models.example/v1',
      name: 'small',
      key: null,
      patienceMs: 800,
    })
    expect(refusal({ ...set, MODEL_CHECK_NAME: undefined })).toContain('MODEL_CHECK_NAME')
    expect(refusal({ ...set, MODEL_CHECK_URL: 'http://models.example/v1' })).toContain('https://')
  })
})
