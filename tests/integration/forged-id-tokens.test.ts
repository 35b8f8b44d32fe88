import { describe, expect, test } from 'vitest'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as signInPage } from '#app/routes/account/sign-in.tsx'
import { action as byEmail } from '#app/routes/account/sign-in-email.tsx'
import { action as start } from '#app/routes/account/sign-in-provider.tsx'
import { newId } from '#db/id.ts'
import { aPerson } from '../support/ambleford.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import {
  ISSUER,
  PUBLIC_KEY,
  says,
  someSubject,
  STRANGERS_KEY,
  withEvilProvider,
  type Saying,
} from '../support/evil-provider.ts'
import { comingBack, startingBy } from '../support/providers.ts'

const { stop } = withEvilProvider()

/** Asks to sign in, and comes back at once with a code; the provider says what it was told to. */
async function comingBackWith(told: (nonce: string) => Partial<Saying>) {
  const browser = aBrowser()
  const asked = new URL(await startingBy(browser, { by: 'google' })).searchParams
  says(told(asked.get('nonce') ?? ''))
  const to = backWith(asked)
  const answer = await comingBack(browser, { by: 'google', to })
  return { browser, answer, to }
}

function backWith(asked: URLSearchParams) {
  const to = new URL(`${config.origin}/api/auth/callback/google`)
  to.searchParams.set('code', 'any')
  to.searchParams.set('state', asked.get('state') ?? '')
  return to
}

async function expectNobody(browser: Browser) {
  expect(await browser.viewer()).toBeNull()
  expect(browser.cookie('folkmoot-session')).toBeUndefined()
  expect(browser.cookie('folkmoot-offer')).toBeUndefined()
}

const claimsWith = (nonce: string, others = {}) => ({
  sub: someSubject(),
  name: 'Nell Newcomer',
  nonce,
  ...others,
})

test('a token as it should be signs somebody in', async () => {
  const { browser } = await comingBackWith((nonce) => ({ claims: claimsWith(nonce) }))
  expect(await browser.viewer()).toMatchObject({ name: 'Nell Newcomer', email: null })
})

const FORGERIES: [string, (nonce: string) => Partial<Saying>][] = [
  ['for another client', (nonce) => ({ claims: claimsWith(nonce, { aud: 'somebody-else' }) })],
  [
    'for several clients, handed out by another',
    (nonce) => ({
      claims: claimsWith(nonce, { aud: ['folkmoot', 'other'], azp: 'other' }),
    }),
  ],
  [
    'of another issuer',
    (nonce) => ({ claims: claimsWith(nonce, { iss: 'https://evil.example' }) }),
  ],
  [
    'of an issuer almost like it',
    (nonce) => ({ claims: claimsWith(nonce, { iss: `${ISSUER}/` }) }),
  ],
  ['signed with a stranger’s key', (nonce) => ({ claims: claimsWith(nonce), key: STRANGERS_KEY })],
  [
    'that nobody signed',
    (nonce) => ({ claims: claimsWith(nonce), head: { alg: 'none' }, key: null }),
  ],
  [
    'signed with the public key as a password',
    (nonce) => ({
      claims: claimsWith(nonce),
      head: { alg: 'HS256', kid: 'ours' },
      key: String(PUBLIC_KEY),
    }),
  ],
  [
    'signed with our own secret as a password',
    (nonce) => ({ claims: claimsWith(nonce), head: { alg: 'HS256' }, key: config.secret }),
  ],
  ['from an earlier sign-in', () => ({ claims: claimsWith('the-nonce-of-yesterday') })],
  ['with no nonce', () => ({ claims: { sub: someSubject() } })],
  ['that has expired', (nonce) => ({ claims: claimsWith(nonce, { exp: 1_700_000_000 }) })],
  ['about nobody', (nonce) => ({ claims: { nonce } })],
  [
    'about somebody else than its profile is of',
    (nonce) => ({ claims: claimsWith(nonce), userinfo: { sub: 'somebody-else' } }),
  ],
]

test.each(FORGERIES)('a token %s signs nobody in', async (_, told) => {
  const { browser, answer } = await comingBackWith(told)
  expect(answer.location).toMatch(/error=provider/)
  await expectNobody(browser)
})

test('a token that has signed its owner in signs nobody in after that', async () => {
  const at = Math.floor(Date.now() / 1000)
  let claims: Record<string, unknown> = {}
  const owner = await comingBackWith((nonce) => {
    claims = claimsWith(nonce, { iat: at, exp: at + 300 })
    return { claims }
  })
  expect(await owner.browser.viewer()).toMatchObject({ name: 'Nell Newcomer' })
  const replayed = await comingBackWith(() => ({ claims }))
  expect(replayed.answer.location).toMatch(/error=provider/)
  await expectNobody(replayed.browser)
})

test('an answer that comes a second time signs nobody in, whatever the provider gives for it', async () => {
  let nonce = ''
  const { browser, to } = await comingBackWith((drawn) => {
    nonce = drawn
    return { claims: claimsWith(nonce) }
  })
  const twin = aBrowser([`folkmoot-sign-in=${browser.cookie('folkmoot-sign-in')}`])
  says({ claims: claimsWith(nonce) })
  expect((await comingBack(twin, { by: 'google', to })).location).toMatch(/error=provider/)
  await expectNobody(twin)
})

describe('an address', () => {
  const email = () => `${newId()}@ambleford.example`

  test('counts when the provider has confirmed it', async () => {
    const address = email()
    const { browser } = await comingBackWith((nonce) => ({
      claims: claimsWith(nonce),
      userinfo: { email: address, email_verified: true },
    }))
    expect((await browser.viewer())?.email).toBe(address)
  })

  test.each([false, 'false', null, 0, 'yes'])(
    'counts for nothing when the provider says “%s” of it',
    async (email_verified) => {
      const person = await aPerson()
      const { browser } = await comingBackWith((nonce) => ({
        claims: claimsWith(nonce, { email: person.email, email_verified }),
      }))
      const viewer = await browser.viewer()
      expect(viewer?.email).toBeNull()
      expect(viewer?.id).not.toBe(person.id)
    },
  )

  test('that an unsigned profile confirms does not confirm another one in the token', async () => {
    const person = await aPerson()
    const { browser } = await comingBackWith((nonce) => ({
      claims: claimsWith(nonce, { email: person.email }),
      userinfo: { email: email(), email_verified: true },
    }))
    expect(browser.cookie('folkmoot-offer')).toBeUndefined()
    expect((await browser.viewer())?.email).not.toBe(person.email)
  })
})

test('what a provider calls somebody is one line without hidden characters', async () => {
  const name = 'Nell\r\nBcc: everybody\u202e\u0000 Newcomer'
  const { browser } = await comingBackWith((nonce) => ({ claims: claimsWith(nonce, { name }) }))
  expect((await browser.viewer())?.name).toBe('Nell Bcc: everybody Newcomer')
})

test('roles and second factors that a provider makes up count for nothing', async () => {
  const made = { amr: ['mfa'], acr: 'mfa', groups: ['administrators'], roles: ['officer'] }
  const { browser } = await comingBackWith((nonce) => ({ claims: claimsWith(nonce, made) }))
  expect(await browser.viewer()).toMatchObject({ roles: [], session: { hasSecondFactor: false } })
})

test('a provider that fails when we ask it signs nobody in, and others still do', async () => {
  const { browser, answer } = await comingBackWith(() => ({ tokenStatus: 500 }))
  expect(answer.location).toMatch(/error=provider/)
  await expectNobody(browser)
  const page = await browser.open(signInPage, { path: answer.location ?? '' })
  expect(page.said).toMatchObject({ trouble: 'provider' })
})

test('a provider that is gone leaves a clear page and the link by email', async () => {
  const browser = aBrowser()
  const asked = new URL(await startingBy(browser, { by: 'google' })).searchParams
  await stop()
  const back = await comingBack(browser, { by: 'google', to: backWith(asked) })
  expect(back.location).toMatch(/error=provider/)
  const to = { path: '/sign-in/providers/ambleford-id', params: { provider: 'ambleford-id' } }
  const begun = await browser.send(start, { ...to, fields: { return_to: '/cabinet' } })
  expect(begun.location).toBe('/sign-in?return_to=%2Fcabinet&error=down')
  const page = await browser.open(signInPage, { path: begun.location ?? '' })
  expect(page.said).toMatchObject({ trouble: 'down', returnTo: '/cabinet' })
  const address = `${newId()}@ambleford.example`
  const mailed = await browser.send(byEmail, { path: '/sign-in/email', fields: { email: address } })
  expect(mailed.said).toMatchObject({ ok: true, address })
  const owed = await db
    .selectFrom('owed_mail')
    .select('mail')
    .where('address', '=', address)
    .execute()
  expect(owed).toEqual([{ mail: 'sign-in-link' }])
})
