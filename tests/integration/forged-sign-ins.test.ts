import { describe, expect, test } from 'vitest'
import { finishSignIn } from '#app/people/sign-in.server.ts'
import { providerCalled } from '#app/people/providers.server.ts'
import { after, MINUTE, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import {
  choosing,
  comingBack,
  signingIn,
  startingBy,
  withAmblefordId,
} from '../support/providers.ts'
import { asking } from '../support/session.ts'

withAmblefordId()

const REFUSED = {
  status: 302,
  location: expect.stringMatching(/^\/sign-in\?(return_to=[^&]*&)?error=provider$/),
}

/** One person for each, so that no address is known from another. */
const PEOPLE: Record<string, string> = {
  google: 'violet',
  'ambleford-id': 'moira',
  facebook: 'will',
  x: 'yusuf',
  wordpress: 'umar',
}

/** Somebody who has been to the provider and stands before our door with its answer. */
async function atTheDoor({ by = 'google', as }: { by?: string; as?: string } = {}) {
  const browser = aBrowser()
  const to = await choosing(await startingBy(browser, { by }), as ?? PEOPLE[by] ?? '')
  return { browser, by, to }
}

type Door = { browser: Browser; by: string; to: URL }

function changed(to: URL, words: Record<string, string | null>) {
  const other = new URL(to)
  for (const [word, value] of Object.entries(words)) {
    if (value === null) other.searchParams.delete(word)
    else other.searchParams.set(word, value)
  }
  return other
}

async function expectRefused({ browser, by, to }: Door) {
  expect(await comingBack(browser, { by, to })).toMatchObject(REFUSED)
  expect(await browser.viewer()).toBeNull()
}

describe.each(['google', 'ambleford-id', 'facebook', 'x', 'wordpress'])('an answer of %s', (by) => {
  test('signs in the browser that asked for it, once', async () => {
    const door = await atTheDoor({ by })
    expect((await comingBack(door.browser, door)).cookies[0]).toMatch(/^folkmoot-session=/)
    const twin = aBrowser([`folkmoot-sign-in=${door.browser.cookie('folkmoot-sign-in')}`])
    await expectRefused({ ...door, browser: twin })
  })

  test('counts once, also when it comes twice at the same moment', async () => {
    const door = await atTheDoor({ by })
    const twin = aBrowser([`folkmoot-sign-in=${door.browser.cookie('folkmoot-sign-in')}`])
    await Promise.all([comingBack(door.browser, door), comingBack(twin, door)])
    const signedIn = [await door.browser.viewer(), await twin.viewer()].filter(Boolean)
    expect(signedIn).toHaveLength(1)
  })

  test('does nothing in another browser, which neither asked nor asked for another', async () => {
    const door = await atTheDoor({ by })
    await expectRefused({ ...door, browser: aBrowser() })
    const other = await atTheDoor({ by, as: 'rosa' })
    await expectRefused({ ...door, browser: other.browser })
  })

  test('does nothing without a state, or with one that we did not draw', async () => {
    for (const state of [null, '', 'A'.repeat(43)]) {
      const door = await atTheDoor({ by })
      await expectRefused({ ...door, to: changed(door.to, { state }) })
    }
  })

  test('that is a refusal signs nobody in, and says so on our own page', async () => {
    const door = await atTheDoor({ by })
    const error = { code: null, error: 'access_denied', error_description: '<b>Evil</b>' }
    await expectRefused({ ...door, to: changed(door.to, error) })
  })

  test('with a code that was never given signs nobody in', async () => {
    const door = await atTheDoor({ by })
    await expectRefused({ ...door, to: changed(door.to, { code: 'made-up' }) })
  })

  test('that names another issuer signs nobody in', async () => {
    const door = await atTheDoor({ by })
    await expectRefused({ ...door, to: changed(door.to, { iss: 'https://evil.example' }) })
  })
})

/** Facebook and WordPress.com tie a code to nobody: they take neither a nonce nor a proof key. */
test.each(['google', 'ambleford-id', 'x'])(
  'a code that somebody else was given by %s signs nobody in',
  async (by) => {
    const [victim, attacker] = [await atTheDoor({ by }), await atTheDoor({ by, as: 'xanthe' })]
    const stolen = victim.to.searchParams.get('code') ?? ''
    const injected = { ...attacker, to: changed(attacker.to, { code: stolen }) }
    await expectRefused(injected)
  },
)

test('an answer of one provider does nothing at the door of another', async () => {
  const door = await atTheDoor({ by: 'google' })
  await expectRefused({ ...door, by: 'ambleford-id' })
  await expectRefused({ ...door, by: 'facebook' })
  expect((await comingBack(door.browser, door)).location).not.toMatch(/error=/)
})

test('a code and an issuer of one provider do nothing under the state of another', async () => {
  const [ours, theirs] = [
    await atTheDoor({ by: 'ambleford-id' }),
    await atTheDoor({ by: 'google' }),
  ]
  const { code = '', iss = '' } = Object.fromEntries(theirs.to.searchParams)
  expect(iss).toMatch(/\/google$/)
  await expectRefused({ ...ours, to: changed(ours.to, { code, iss }) })
})

test('an answer without the issuer that its provider always names signs nobody in', async () => {
  const door = await atTheDoor({ by: 'google' })
  await expectRefused({ ...door, to: changed(door.to, { iss: null }) })
})

test('an answer counts for ten minutes', async () => {
  const provider = providerCalled('google')
  if (!provider) throw new Error('Google is not on.')
  for (const [minutes, ok] of [
    [9, true],
    [10, false],
  ] as const) {
    const { browser, to } = await atTheDoor({ by: 'google' })
    const answer = { provider, address: to, name: null, at: after(now(), minutes * MINUTE) }
    expect((await finishSignIn(asking('/', browser.cookies()), answer)).ok).toBe(ok)
  }
})

test('an answer of a provider that we do not know is for no page of ours', async () => {
  const { browser, to } = await atTheDoor()
  expect(await comingBack(browser, { by: 'nobody', to })).toMatchObject({ status: 404 })
})

test('what is written down on the way opens nothing', async () => {
  const { browser, to } = await atTheDoor()
  const rows = JSON.stringify(await db.selectFrom('started_sign_in').selectAll().execute())
  expect(rows).toContain('"provider":"google"')
  for (const secret of [to.searchParams.get('state'), browser.cookie('folkmoot-sign-in')]) {
    expect(secret).toMatch(/^[\w-]{20,}$/)
    expect(rows).not.toContain(secret)
  }
})

test('signing in asks the provider for a code, for our own address, with a proof key', async () => {
  const goTo = new URL(await startingBy(aBrowser(), { by: 'google' }))
  expect(Object.fromEntries(goTo.searchParams)).toMatchObject({
    response_type: 'code',
    redirect_uri: `${config.origin}/api/auth/callback/google`,
    code_challenge_method: 'S256',
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
  })
})

test('signing in again gives another session, and the one before is gone', async () => {
  const browser = aBrowser()
  await signingIn(browser, { by: 'google', as: 'zoe' })
  const before = browser.cookie('folkmoot-session')
  await signingIn(browser, { by: 'google', as: 'zoe' })
  expect(browser.cookie('folkmoot-session')).not.toBe(before)
  expect(await aBrowser([`folkmoot-session=${before}`]).viewer()).toBeNull()
  expect(await browser.viewer()).toMatchObject({ name: 'Zoe Marsh' })
})
