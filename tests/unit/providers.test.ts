import { describe, expect, test } from 'vitest'
import { configuredProviders } from '#app/people/providers.server.ts'

const GOOGLE = { GOOGLE_CLIENT_ID: 'ours', GOOGLE_CLIENT_SECRET: 'swordfish' }

describe('providers', () => {
  test('none is on without settings', () => {
    expect(configuredProviders({})).toEqual([])
  })

  test('one is on when its settings are there, in the order of the list', () => {
    const found = configuredProviders({
      X_CLIENT_ID: 'x',
      X_CLIENT_SECRET: 'y',
      ...GOOGLE,
    })
    expect(found.map(({ name }) => name)).toEqual(['Google', 'X'])
  })

  test.each([
    [{ GOOGLE_CLIENT_ID: 'ours' }, 'GOOGLE_CLIENT_SECRET'],
    [{ GOOGLE_CLIENT_SECRET: 'swordfish' }, 'GOOGLE_CLIENT_ID'],
    [{ ONE_LOGIN_CLIENT_ID: 'ours' }, 'ONE_LOGIN_PRIVATE_KEY'],
    [{ APPLE_CLIENT_ID: 'ours', APPLE_PRIVATE_KEY: 'pem' }, 'APPLE_TEAM_ID'],
    [{ OIDC_CLIENT_ID: 'ours', OIDC_CLIENT_SECRET: 'swordfish' }, 'OIDC_ISSUER'],
  ])('half of one is refused by the name of what is missing', (settings, missing) => {
    const refused = () => configuredProviders(settings as Record<string, string>)
    expect(refused).toThrow(`${missing} is missing`)
    expect(refused).not.toThrow('swordfish')
  })

  test('an issuer is asked over https alone, but for this machine', () => {
    const settings = { OIDC_CLIENT_ID: 'ours', OIDC_CLIENT_SECRET: 'swordfish' }
    const issuer = (OIDC_ISSUER: string) => configuredProviders({ ...settings, OIDC_ISSUER })
    expect(() => issuer('http://id.ambleford.example')).toThrow('OIDC_ISSUER must be')
    expect(() => issuer('nobody')).toThrow('OIDC_ISSUER must be')
    expect(issuer('http://localhost:4001')).toHaveLength(1)
  })

  test('a directory says which groups and which assurance mean what', () => {
    const [directory] = configuredProviders({
      DIRECTORY_ISSUER: 'https://id.ambleford.example',
      DIRECTORY_CLIENT_ID: 'ours',
      DIRECTORY_CLIENT_SECRET: 'swordfish',
      DIRECTORY_NAME: 'Ambleford staff',
      DIRECTORY_SECOND_FACTOR: 'mfa, hwk',
      DIRECTORY_OFFICERS: 'moderators, policy',
    })
    expect(directory).toMatchObject({
      name: 'Ambleford staff',
      secondFactor: ['mfa', 'hwk'],
      groups: { officer: ['moderators', 'policy'], administrator: [] },
    })
  })
})
