import { describe, expect, test } from 'vitest'
import { joinIn } from '#app/people/join.server.ts'
import { sendLink } from '#app/people/email-link.server.ts'
import { after, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { action as proveByLink } from '#app/routes/account/proof-link.tsx'
import { action as ask } from '#app/routes/account/sign-in-email.tsx'
import { action as follow, loader as look } from '#app/routes/account/sign-in-link.tsx'
import { newId } from '#db/id.ts'
import { aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { aSignInLink, linkFor, signingInByMail } from '../support/links.ts'
import { signedIn } from '../support/session.ts'

const SPENT = '/sign-in?error=link'
const anAddress = () => `${newId()}@ambleford.example`

const asking = (email: string, browser = aBrowser()) =>
  browser.send(ask, { path: '/sign-in/email', fields: { email } })

const linksTo = (address: string) =>
  db.selectFrom('email_link').selectAll().where('address', '=', address).orderBy('id').execute()

describe('asking for a link', () => {
  test('is answered alike whether the address is known here or not', async () => {
    const [person, stranger] = [await aPerson(), anAddress()]
    const [known, unknown] = [await asking(person.email), await asking(stranger)]
    const seen = ({ said, cookies, ...answer }: typeof known) => ({
      ...answer,
      said: { ...Object(said), address: '' },
      cookies: cookies.map((cookie) => cookie.replace(/=[^;]+/, '=')),
    })
    expect(seen(known)).toEqual(seen(unknown))
    for (const address of [person.email, stranger]) expect(await linksTo(address)).toHaveLength(1)
  })

  test('mails the address as it is kept: one line, in lower case', async () => {
    const address = anAddress()
    await asking(`  ${address.toUpperCase()} `)
    expect(await linksTo(address)).toHaveLength(1)
  })

  test.each([
    'a@ambleford.example\r\nBcc: all@ambleford.example',
    'a@ambleford.example\nSubject: Win',
    'a@ambleford.example,b@ambleford.example',
    '"a b"@ambleford.example',
    'A <a@ambleford.example>',
    'a@ambleford.example\u0000',
    'a\u202e@ambleford.example',
    'a@[127.0.0.1]',
    'a@localhost',
    '',
    `${'a'.repeat(260)}@ambleford.example`,
  ])('for “%s” sends nothing', async (address) => {
    const before = await db.selectFrom('owed_mail').select('id').execute()
    expect((await asking(address)).status).toBe(422)
    expect(await db.selectFrom('owed_mail').select('id').execute()).toEqual(before)
  })

  test('for one address is done five times in half an hour from one network, and another may ask', async () => {
    const [address, stranger] = [anAddress(), aBrowser()]
    for (let n = 0; n < 5; n += 1) expect((await asking(address, stranger)).status).toBe(200)
    const refused = await asking(address, stranger)
    expect(refused).toMatchObject({ status: 429, said: { problem: 'too_many' } })
    expect(await asking(address.toUpperCase(), stranger)).toMatchObject({ status: 429 })
    expect(await linksTo(address)).toHaveLength(5)
    expect((await asking(anAddress(), stranger)).status).toBe(200)
    expect((await asking(address)).status).toBe(200)
  })
})

describe('a link', () => {
  test('signs in whoever has confirmed the address, on any device', async () => {
    const person = await aPerson()
    const { browser } = await signingInByMail({ address: person.email })
    expect(await browser.viewer()).toMatchObject({ id: person.id, session: { provider: 'email' } })
  })

  test('makes a person of somebody new, who says what they are called', async () => {
    const address = anAddress()
    const link = await aSignInLink({ address })
    const browser = aBrowser()
    expect(await browser.send(follow, { ...link, fields: { name: ' ' } })).toMatchObject({
      status: 422,
    })
    await browser.send(follow, { ...link, fields: { name: 'Nell Newcomer' } })
    expect(await browser.viewer()).toMatchObject({ name: 'Nell Newcomer', email: address })
  })

  test('is not used up by being opened', async () => {
    const link = await aSignInLink({ address: (await aPerson()).email })
    const browser = aBrowser()
    for (let n = 0; n < 3; n += 1) expect((await browser.open(look, link)).status).toBe(200)
    expect(await browser.viewer()).toBeNull()
    await browser.send(follow, link)
    expect(await browser.viewer()).not.toBeNull()
  })

  test('counts once, also for two who press the button at the same moment', async () => {
    const link = await aSignInLink({ address: anAddress() })
    const browsers = [aBrowser(), aBrowser(), aBrowser()]
    await Promise.all(
      browsers.map((one) => one.send(follow, { ...link, fields: { name: 'Nell' } })),
    )
    const viewers = await Promise.all(browsers.map((one) => one.viewer()))
    expect(viewers.filter(Boolean)).toHaveLength(1)
    const late = await aBrowser().send(follow, { ...link, fields: { name: 'Nell' } })
    expect(late.location).toBe(SPENT)
    expect((await aBrowser().open(look, link)).location).toBe(SPENT)
  })

  test('counts for a quarter of an hour', async () => {
    const { email: address } = await aPerson()
    const old = await aSignInLink({ address, at: after(now(), -15 * MINUTE) })
    expect((await aBrowser().open(look, old)).location).toBe(SPENT)
    expect((await aBrowser().send(follow, old)).location).toBe(SPENT)
    const fresh = await aSignInLink({ address, at: after(now(), -14 * MINUTE) })
    expect((await aBrowser().open(look, fresh)).status).toBe(200)
  })

  test('opens with its own key alone', async () => {
    const link = await aSignInLink({ address: (await aPerson()).email })
    const { id } = link.params
    const keys = [
      '',
      'A'.repeat(43),
      linkKey('email-link', newId()),
      linkKey('trace', id),
      linkKey('invitation', id),
      `${linkKey('email-link', id)}=`,
    ]
    for (const key of keys) {
      const forged = { path: `/sign-in/links/${id}?key=${encodeURIComponent(key)}`, params: { id } }
      expect((await aBrowser().open(look, forged)).location).toBe(SPENT)
      expect((await aBrowser().send(follow, forged)).location).toBe(SPENT)
    }
    expect((await aBrowser().open(look, link)).status).toBe(200)
  })

  test('is not written down so that the database would open it', async () => {
    const link = await aSignInLink({ address: anAddress() })
    const key = new URL(link.path, 'http://here.invalid').searchParams.get('key') ?? ''
    const kept = [
      await db.selectFrom('email_link').selectAll().execute(),
      await db.selectFrom('owed_mail').selectAll().execute(),
      await db.selectFrom('audit_event').selectAll().execute(),
    ]
    expect(key).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(kept)).not.toContain(key)
  })
})

describe('a link to show again who one is', () => {
  async function aProof() {
    const person = await aPerson()
    const wanted = { purpose: 'prove' as const, returnTo: '/account', browser: null }
    const { id } = await sendLink(db, { address: person.email, person, ...wanted, at: now() })
    const stale = { openedAt: after(now(), -20 * MINUTE) }
    const browser = aBrowser([await signedIn(person, stale)])
    return { person, id, browser }
  }

  test('signs nobody in, and does nothing for anybody but who asked', async () => {
    const { id, browser } = await aProof()
    const asSignIn = linkFor('sign_in', id)
    expect((await aBrowser().send(follow, asSignIn)).location).toBe(SPENT)
    const stranger = aBrowser([await signedIn(await aPerson('Dev R'))])
    const refused = await stranger.send(proveByLink, linkFor('prove', id))
    expect(refused.location).toBe('/account/proof?error=link')
    await browser.send(proveByLink, linkFor('prove', id))
    expect((await browser.viewer())?.session.isFresh).toBe(true)
  })

  test('is nothing that a link to sign in can do', async () => {
    const { person, browser } = await aProof()
    const link = await aSignInLink({ address: person.email })
    const refused = await browser.send(proveByLink, linkFor('prove', link.params.id))
    expect(refused.location).toBe('/account/proof?error=link')
    expect((await browser.viewer())?.session.isFresh).toBe(false)
  })
})

test('a name is one line without hidden characters', async () => {
  const name = 'Nell\r\nBcc: x\u202e\u2066 Newcomer'
  const { browser } = await signingInByMail({ address: anAddress(), name })
  expect((await browser.viewer())?.name).toBe('Nell Bcc: x Newcomer')
})

test('an address that was given up by joining two accounts may begin a new one', async () => {
  const [from, to] = [await aPerson(), await aPerson('Dev R')]
  await signingInByMail({ address: from.email })
  await db.transaction().execute((trx) => joinIn(trx, { from, to, at: now() }))
  const { browser } = await signingInByMail({ address: from.email, name: 'Nell' })
  const viewer = await browser.viewer()
  expect(viewer).toMatchObject({ email: from.email, name: 'Nell' })
  expect([from.id, to.id]).not.toContain(viewer?.id)
})
