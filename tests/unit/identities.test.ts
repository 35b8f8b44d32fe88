import { describe, expect, test } from 'vitest'
import { addressFrom } from '#app/people/address.ts'
import {
  directoryIdentity,
  facebookIdentity,
  microsoftIdentity,
  openIdIdentity,
  wordpressIdentity,
  xIdentity,
} from '#app/people/identity.ts'

const email = 'Marjorie@Ambleford.example'

describe('who a provider vouches for', () => {
  test('an address counts when an OpenID provider says it is confirmed', () => {
    expect(openIdIdentity({ sub: '1', name: 'Marjorie', email, email_verified: true })).toEqual({
      subject: '1',
      name: 'Marjorie',
      confirmedEmail: 'marjorie@ambleford.example',
      label: 'marjorie@ambleford.example',
      assurance: [],
      groups: [],
    })
  })

  test.each([undefined, false, 'false', 'no', 0, null, {}, []])(
    'an address counts for nothing when it is confirmed only as %s',
    (email_verified) => {
      expect(openIdIdentity({ sub: '1', email, email_verified })?.confirmedEmail).toBeNull()
    },
  )

  test('Facebook and Microsoft pass on addresses that anybody could have written', () => {
    const facebook = facebookIdentity({ id: '1', name: 'M', email, email_verified: true })
    expect(facebook?.confirmedEmail).toBeNull()
    const microsoft = microsoftIdentity({ sub: '1', email, email_verified: true })
    expect(microsoft?.confirmedEmail).toBeNull()
    const owned = microsoftIdentity({ sub: '1', email, xms_edov: true })
    expect(owned?.confirmedEmail).toBe('marjorie@ambleford.example')
  })

  test.each([false, 'false', 0, '0'])(
    'the council’s own directory is believed unless it says %s of an address itself',
    (email_verified) => {
      expect(directoryIdentity({ sub: '1', email })?.confirmedEmail).toBe(email.toLowerCase())
      expect(directoryIdentity({ sub: '1', email, email_verified })?.confirmedEmail).toBeNull()
    },
  )

  test('X gives a handle and no address', () => {
    const profile = { data: { id: '7', name: 'Marjorie', username: 'marj' } }
    expect(xIdentity(profile)).toMatchObject({
      subject: '7',
      name: 'Marjorie',
      confirmedEmail: null,
      label: '@marj',
    })
  })

  test('WordPress.com numbers its people', () => {
    const profile = { ID: 12, display_name: 'Marjorie', email, email_verified: true }
    expect(wordpressIdentity(profile)).toMatchObject({
      subject: '12',
      confirmedEmail: 'marjorie@ambleford.example',
    })
  })

  test('an answer without a subject is nobody', () => {
    for (const claims of [{}, { sub: null }, { sub: { id: 1 } }, { sub: true }]) {
      expect(openIdIdentity(claims)).toBeNull()
    }
    for (const profile of [{}, { data: null }, { data: [] }]) expect(xIdentity(profile)).toBeNull()
  })

  test('a name cannot bring lines of its own', () => {
    const identity = openIdIdentity({ sub: '1', name: 'Marjorie\r\nBcc: all@example.com' })
    expect(identity?.name).toBe('Marjorie Bcc: all@example.com')
  })

  test('a directory’s assurance and groups are read as lists', () => {
    const claims = { sub: '1', acr: 'phr', amr: ['pwd', 'mfa', 7], groups: 'moderators' }
    expect(openIdIdentity(claims)).toMatchObject({
      assurance: ['phr', 'pwd', 'mfa'],
      groups: ['moderators'],
    })
  })
})

describe('an address', () => {
  test('is kept in lower case and without spaces around it', () => {
    expect(addressFrom(' Jo.Bloggs@Example.GOV.uk ')).toBe('jo.bloggs@example.gov.uk')
  })

  test.each([
    '',
    'jo',
    'jo@example',
    'jo@@example.com',
    'jo example@example.com',
    'jo@example.com\r\nBcc: all@example.com',
    'jo@example.com, all@example.com',
    '"jo"@example.com',
    'jo@exa\u0000mple.com',
    'jo@example..com',
    `${'a'.repeat(250)}@example.com`,
    null,
    7,
  ])('is not %j', (given) => {
    expect(addressFrom(given)).toBeNull()
  })
})
