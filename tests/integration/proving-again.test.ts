import { describe, expect, test } from 'vitest'
import { sendLink } from '#app/people/email-link.server.ts'
import { after, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { action as mailProof } from '#app/routes/account/proof-email.tsx'
import { action as followProof } from '#app/routes/account/proof-link.tsx'
import { action as drawCodes, loader as codesPage } from '#app/routes/account/recovery-codes.tsx'
import { anOfficer, aPerson } from '../support/ambleford.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { linkFor, signingInByMail } from '../support/links.ts'
import {
  choosing,
  comingBack,
  signingIn,
  startingBy,
  withAmblefordId,
} from '../support/providers.ts'
import { signedIn } from '../support/session.ts'

withAmblefordId()

const PROVE = { purpose: 'prove', return_to: '/account/credentials' }

/** Somebody who signs in by a provider, twenty minutes after they last showed who they are. */
async function anHourIn(as: string, by = 'google') {
  const first = aBrowser()
  await signingIn(first, { by, as })
  const viewer = await first.viewer()
  const person = { id: viewer?.id ?? '', email: viewer?.email ?? '' }
  const opened = { openedAt: after(now(), -20 * MINUTE), seenAt: now() }
  return { person, browser: aBrowser([await signedIn(person, opened)]) }
}

async function withAuthenticator({ id }: { id: string }) {
  const factor = { secret: 'sealed', last_step: 0, created_at: now(), confirmed_at: now() }
  await db
    .insertInto('second_factor')
    .values({ person_id: id, ...factor })
    .execute()
}

const isFresh = async (browser: Browser) => (await browser.viewer())?.session.isFresh

const proving = (browser: Browser, as: string, by = 'google') =>
  signingIn(browser, { by, as, fields: PROVE })

async function aProofLink({ id, email }: { id: string; email: string }) {
  const wanted = { purpose: 'prove' as const, returnTo: '/account', browser: null }
  const link = await sendLink(db, { address: email, person: { id }, ...wanted, at: now() })
  return linkFor('prove', link.id)
}

describe('showing again who one is', () => {
  test('works with the account one signs in with, and with no other', async () => {
    const { browser } = await anHourIn('marjorie')
    expect(await isFresh(browser)).toBe(false)
    expect((await proving(browser, 'dev')).location).toMatch(/error=not_known/)
    expect(await isFresh(browser)).toBe(false)
    const before = browser.cookie('folkmoot-session')
    await proving(browser, 'marjorie')
    expect(await isFresh(browser)).toBe(true)
    expect(await aBrowser([`folkmoot-session=${before}`]).viewer()).toBeNull()
  })

  test('counts for nobody who came in its place meanwhile', async () => {
    const { browser } = await anHourIn('steve')
    const to = await choosing(await startingBy(browser, { by: 'google', fields: PROVE }), 'steve')
    const opened = { openedAt: after(now(), -20 * MINUTE) }
    browser.take([await signedIn(await aPerson('Dev R'), opened)])
    expect((await comingBack(browser, { by: 'google', to })).location).toMatch(/error=someone_else/)
    expect(await isFresh(browser)).toBe(false)
  })

  test('signs nobody in who is not', async () => {
    const { browser } = await anHourIn('ada')
    const to = await choosing(await startingBy(browser, { by: 'google', fields: PROVE }), 'ada')
    browser.take(['folkmoot-session=; Max-Age=0'])
    await comingBack(browser, { by: 'google', to })
    expect(await browser.viewer()).toBeNull()
  })
})

describe('whoever has an authenticator', () => {
  test('does not show it by a provider that asks for nothing more', async () => {
    const { person, browser } = await anHourIn('tom')
    await withAuthenticator(person)
    await proving(browser, 'tom')
    expect(await isFresh(browser)).toBe(false)
  })

  test('shows it by a provider that asks for a second factor itself', async () => {
    const { person, browser } = await anHourIn('kel', 'ambleford-id')
    await withAuthenticator(person)
    await proving(browser, 'kel', 'ambleford-id')
    expect(await isFresh(browser)).toBe(true)
  })

  test('does not show it by a link in their mail, whether asked for before or after', async () => {
    const { person, browser } = await anHourIn('eleri')
    const link = await aProofLink(person)
    await withAuthenticator(person)
    expect((await browser.send(followProof, link)).location).toBe('/account/proof?error=link')
    expect(await isFresh(browser)).toBe(false)
    const asked = await browser.send(mailProof, { path: '/account/proof/email' })
    expect(asked.location).toBe('/account/proof')
    expect(
      await db.selectFrom('email_link').select('id').where('address', '=', person.email).execute(),
    ).toHaveLength(1)
  })

  test('and whoever has none shows it by that link', async () => {
    const { person, browser } = await anHourIn('rita')
    await browser.send(followProof, await aProofLink(person))
    expect(await isFresh(browser)).toBe(true)
  })
})

test('a first factor alone draws no recovery codes, which would stand in for the second', async () => {
  const person = await anOfficer()
  await withAuthenticator(person)
  const { browser } = await signingInByMail({ address: person.email })
  expect(await browser.viewer()).toMatchObject({ awaits: 'second_factor', roles: [] })
  const page = { path: '/account/recovery-codes' }
  expect((await browser.open(codesPage, page)).location).toMatch(/^\/account\/proof\?/)
  expect(await browser.send(drawCodes, page)).toMatchObject({ status: 401 })
  expect(
    await db.selectFrom('recovery_code').select('id').where('person_id', '=', person.id).execute(),
  ).toEqual([])
  const whole = aBrowser([await signedIn(person)])
  expect((await whole.send(drawCodes, page)).status).toBe(302)
})
