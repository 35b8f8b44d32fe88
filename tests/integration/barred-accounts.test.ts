import { describe, expect, test } from 'vitest'
import { addCredentialWith } from '#app/people/come-back.server.ts'
import { disable, enable } from '#app/people/disable.server.ts'
import { offeredTo } from '#app/people/offer.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { aCredentialOf, aProvider, signingInByMail, vouching } from '../support/links.ts'
import { asking, signedIn } from '../support/session.ts'

const aBrowserOf = async (person: { id: string }) => aBrowser([await signedIn(person)])

const BARRED = [
  ['disabled', (person: { id: string }) => disable(db, { person, by: person, at: now() })],
  [
    'closed',
    (person: { id: string }) =>
      db.updateTable('person').set({ closed_at: now() }).where('id', '=', person.id).execute(),
  ],
] as const

describe.each(BARRED)('an account that is %s', (_, bar) => {
  test('is signed out everywhere at once', async () => {
    const person = await aPerson()
    const browsers = [await aBrowserOf(person), await aBrowserOf(person)]
    await bar(person)
    for (const browser of browsers) expect(await browser.viewer()).toBeNull()
  })

  test('cannot be signed in to by a provider, nor by the address one vouches for', async () => {
    const person = await aPerson()
    const { subject } = await aCredentialOf(person)
    expect(await vouching({ subject })).toMatchObject({ ok: true })
    await bar(person)
    expect(await vouching({ subject })).toEqual({ ok: false, why: 'closed' })
  })
})

test('a disabled account is not signed in to by a link, nor offered by an address', async () => {
  const person = await aPerson()
  await disable(db, { person, by: person, at: now() })
  const { browser, answer } = await signingInByMail({ address: person.email })
  expect(answer.location).toBe('/sign-in?error=closed')
  expect(await browser.viewer()).toBeNull()
  expect(await vouching({ email: person.email })).toEqual({ ok: false, why: 'closed' })
})

test('an account that is enabled again is signed in to anew', async () => {
  const person = await aPerson()
  const before = await aBrowserOf(person)
  await disable(db, { person, by: person, at: now() })
  await enable(db, { person, by: person, at: now() })
  expect(await before.viewer()).toBeNull()
  const { browser } = await signingInByMail({ address: person.email })
  expect((await browser.viewer())?.id).toBe(person.id)
})

test('an account that is disabled while its owner is asked “is that you” stays shut', async () => {
  const person = await aPerson()
  const offered = await vouching({ email: person.email })
  if (!offered.ok) throw new Error('Nobody was asked.')
  expect(offered.next).toBe('is_it_you')
  const request = asking('/', aBrowser([offered.cookie]).cookies())
  expect(await offeredTo(db, { request, at: now() })).toBeDefined()
  await disable(db, { person, by: person, at: now() })
  expect(await offeredTo(db, { request, at: now() })).toBeUndefined()
})

test.each(BARRED)('somebody else’s account does not take up one that is %s', async (_, bar) => {
  const [barred, other] = [await aPerson(), await aPerson('Dev R')]
  const { subject, issuer } = await aCredentialOf(barred)
  await bar(barred)
  const viewer = await (await aBrowserOf(other)).viewer()
  if (!viewer) throw new Error('Nobody is signed in.')
  const who = { name: 'Marjorie', confirmedEmail: null, label: '', assurance: [], groups: [] }
  const signed = { provider: aProvider(), identity: { subject, issuer, ...who } }
  const request = { ...signed, viewer, personId: other.id, returnTo: '', at: now() }
  expect(await addCredentialWith(db, request)).toEqual({ ok: false, why: 'closed' })
})
