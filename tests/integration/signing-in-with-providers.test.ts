import { describe, expect, test } from 'vitest'
import { offeredTo } from '#app/people/offer.server.ts'
import { after, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as isItYou } from '#app/routes/account/is-it-you.tsx'
import { action as no } from '#app/routes/account/is-it-you-no.tsx'
import { action as yes } from '#app/routes/account/is-it-you-yes.tsx'
import { aBrowser, type Browser } from '../support/browser.ts'
import { asking } from '../support/session.ts'
import { signingIn, withAmblefordId } from '../support/providers.ts'

withAmblefordId()

const credentialsOf = (person: string) =>
  db.selectFrom('credential').selectAll().where('person_id', '=', person).orderBy('id').execute()

const personCalled = (name: string) =>
  db.selectFrom('person').selectAll().where('name', '=', name).execute()

async function whoIs(browser: Browser) {
  const viewer = await browser.viewer()
  if (!viewer) throw new Error('Nobody is signed in.')
  return viewer
}

const WAYS = [
  ['ambleford-id', 'dev', 'dev@ambleford.example', 'dev'],
  ['google', 'steve', 'steve@ambleford.example', 'steve'],
  ['facebook', 'kel', null, 'facebook-kel'],
  ['x', 'eleri', null, 'x-eleri'],
  ['wordpress', 'rita', 'rita@ambleford.example', expect.stringMatching(/^\d+$/)],
] as const

describe.each(WAYS)('somebody who signs in with %s', (by, as, email, subject) => {
  test('is a person with that credential and a session, and with an address if it is confirmed', async () => {
    const browser = aBrowser()
    const back = await signingIn(browser, { by, as, fields: { return_to: '/publications' } })
    expect(back).toMatchObject({ status: 302, location: '/sign-in?return_to=%2Fpublications' })
    const viewer = await whoIs(browser)
    expect(viewer).toMatchObject({ email, roles: [], session: { provider: by, isFresh: true } })
    expect(await credentialsOf(viewer.id)).toMatchObject([
      { provider: by, issuer: expect.stringMatching(/^http:\/\/localhost:\d+/), subject },
    ])
  })

  test('is the same person the next time, in another browser', async () => {
    const [first, second] = [aBrowser(), aBrowser()]
    await signingIn(first, { by, as })
    await signingIn(second, { by, as })
    expect((await whoIs(second)).id).toBe((await whoIs(first)).id)
    expect(await credentialsOf((await whoIs(second)).id)).toHaveLength(1)
  })
})

test('two who sign in for the first time at once are one person', async () => {
  const [one, other] = [aBrowser(), aBrowser()]
  const both = [one, other].map((browser) => signingIn(browser, { by: 'google', as: 'ivor' }))
  for (const { status } of await Promise.all(both)) expect(status).toBe(302)
  expect(await personCalled('Ivor Stubbs')).toHaveLength(1)
  expect((await whoIs(one)).id).toBe((await whoIs(other)).id)
})

/** Known by Ambleford ID, then at the door with Google, which vouches for the same address. */
async function asked(as: string) {
  const known = aBrowser()
  await signingIn(known, { by: 'ambleford-id', as })
  const browser = aBrowser()
  const back = await signingIn(browser, { by: 'google', as, fields: { return_to: '/cabinet' } })
  return { person: await whoIs(known), browser, back }
}

describe('an address that somebody has confirmed here already', () => {
  test('leads to a question, and signs nobody in before it is answered', async () => {
    const { person, browser, back } = await asked('fatima')
    expect(back.location).toBe('/sign-in/is-it-you')
    expect(await browser.viewer()).toBeNull()
    expect(await credentialsOf(person.id)).toHaveLength(1)
    const page = await browser.open(isItYou, { path: '/sign-in/is-it-you' })
    expect(page.said).toMatchObject({ personName: 'Fatima Noor', isAccount: false })
  })

  test('is one person with two credentials after yes, who is told of it', async () => {
    const { person, browser } = await asked('george')
    const answer = await browser.send(yes, { path: '/sign-in/is-it-you/yes' })
    expect(answer.location).toBe('/sign-in?return_to=%2Fcabinet')
    expect((await whoIs(browser)).id).toBe(person.id)
    const providers = (await credentialsOf(person.id)).map(({ provider }) => provider)
    expect(providers).toEqual(['ambleford-id', 'google'])
    const owed = await db.selectFrom('owed_mail').select('mail').execute()
    expect(owed).toContainEqual({ mail: 'credential-added' })
  })

  test('is a new person without the address after no', async () => {
    const { person, browser } = await asked('hana')
    await browser.send(no, { path: '/sign-in/is-it-you/no' })
    const other = await whoIs(browser)
    expect(other).toMatchObject({ email: null, name: 'Hana K' })
    expect(other.id).not.toBe(person.id)
    expect(await credentialsOf(person.id)).toHaveLength(1)
  })

  test('is answered once, also by two answers at once', async () => {
    const { person, browser } = await asked('jess')
    const path = '/sign-in/is-it-you'
    const twin = aBrowser([`folkmoot-offer=${browser.cookie('folkmoot-offer')}`])
    const both = await Promise.all([
      browser.send(yes, { path: `${path}/yes` }),
      twin.send(no, { path: `${path}/no` }),
    ])
    const opened = both.filter(({ cookies }) =>
      cookies.some((one) => /^folkmoot-session=./.test(one)),
    )
    expect(opened).toHaveLength(1)
    expect(
      await db
        .selectFrom('credential')
        .select('id')
        .where('subject', '=', 'jess')
        .where('provider', '=', 'google')
        .execute(),
    ).toHaveLength(1)
    expect((await credentialsOf(person.id)).length).toBeLessThanOrEqual(2)
    const again = await twin.send(yes, { path: `${path}/yes` })
    expect(again.location).toBe('/sign-in?error=provider')
  })

  test('is no question for another browser, nor after a quarter of an hour', async () => {
    const { person, browser } = await asked('kwame')
    const stranger = aBrowser([`folkmoot-offer=${'A'.repeat(32)}`])
    const answer = await stranger.send(yes, { path: '/sign-in/is-it-you/yes' })
    expect(answer.location).toBe('/sign-in?error=provider')
    const request = asking('/sign-in/is-it-you', browser.cookies())
    const quarterPast = after(now(), 15 * MINUTE)
    expect(await offeredTo(db, { request, at: after(quarterPast, -MINUTE) })).toBeDefined()
    expect(await offeredTo(db, { request, at: quarterPast })).toBeUndefined()
    expect(await browser.viewer()).toBeNull()
    expect(await credentialsOf(person.id)).toHaveLength(1)
  })

  test('asked about twice and answered in both browsers is still one credential', async () => {
    const { person, browser } = await asked('lorna')
    const second = aBrowser()
    await signingIn(second, { by: 'google', as: 'lorna' })
    await second.send(yes, { path: '/sign-in/is-it-you/yes' })
    const answer = await browser.send(yes, { path: '/sign-in/is-it-you/yes' })
    expect(answer.status).toBe(302)
    expect(await credentialsOf(person.id)).toHaveLength(2)
    expect(await personCalled('Lorna Quick')).toHaveLength(1)
  })

  test('refused in one browser after yes in another leaves the credential where it is', async () => {
    const { person, browser } = await asked('marek')
    const second = aBrowser()
    await signingIn(second, { by: 'google', as: 'marek' })
    await second.send(yes, { path: '/sign-in/is-it-you/yes' })
    const answer = await browser.send(no, { path: '/sign-in/is-it-you/no' })
    expect(answer.status).toBe(302)
    expect(await credentialsOf(person.id)).toHaveLength(2)
  })
})

describe('an address that a provider does not vouch for', () => {
  test('neither gives its account to whoever writes it there, nor keeps its owner out', async () => {
    const first = aBrowser()
    await signingIn(first, { by: 'facebook', as: 'nisha' })
    const impostor = await whoIs(first)
    expect(impostor.email).toBeNull()
    const owner = aBrowser()
    const back = await signingIn(owner, { by: 'google', as: 'nisha' })
    expect(back.location).not.toBe('/sign-in/is-it-you')
    expect(await whoIs(owner)).toMatchObject({ email: 'nisha@ambleford.example' })
    expect((await whoIs(owner)).id).not.toBe(impostor.id)
  })

  test('does not lead into an account that is there', async () => {
    const owner = aBrowser()
    await signingIn(owner, { by: 'google', as: 'owen' })
    const impostor = aBrowser()
    const back = await signingIn(impostor, { by: 'facebook', as: 'owen' })
    expect(back.location).not.toBe('/sign-in/is-it-you')
    expect((await whoIs(impostor)).id).not.toBe((await whoIs(owner)).id)
    expect((await whoIs(impostor)).email).toBeNull()
  })
})
