import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendLink } from '#app/people/email-link.server.ts'
import { removeAddress, confirmAddress } from '#app/people/address.server.ts'
import { joinIn } from '#app/people/join.server.ts'
import { acceptOffer } from '#app/people/accept-offer.server.ts'
import { BY_EMAIL } from '#app/people/by-email.ts'
import { offeredTo } from '#app/people/offer.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import {
  action as confirming,
  loader as confirmation,
} from '#app/routes/account/email-confirmation.tsx'
import { loader as emailPage } from '#app/routes/account/email.tsx'
import {
  aComment,
  aMomentLater,
  anOfficer,
  aGuest,
  aPerson,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import { addressesOf, aMailServer, deliverAll } from './mail-server.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

type Person = { id: string; email: string }

async function credentialFor(person: { id: string }, issuer: string, subject: string = newId()) {
  const credential = { id: newId(), person_id: person.id, provider: 'google', issuer, subject }
  const row = { ...credential, label: subject, created_at: aMomentLater() }
  await db.insertInto('credential').values(row).execute()
}

async function linkTo(address: string, person: { id: string }, at = aMomentLater()) {
  const wanted = { address, purpose: 'confirm' as const, person, returnTo: '/account/email' }
  const { id } = await sendLink(db, { ...wanted, browser: null, at })
  return db.selectFrom('email_link').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

async function confirmed(address: string, person: Person) {
  return confirmAddress(db, { link: await linkTo(address, person), person, at: aMomentLater() })
}

async function emailOf({ id }: { id: string }) {
  const { email } = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return email
}

async function linkCredentialsOf({ id }: { id: string }) {
  const rows = await db
    .selectFrom('credential')
    .select('subject')
    .where('person_id', '=', id)
    .where('issuer', '=', BY_EMAIL.issuer)
    .execute()
  return rows.map(({ subject }) => subject)
}

async function mailsTo(address: string) {
  const rows = await db
    .selectFrom('owed_mail')
    .select('mail')
    .where('address', '=', address)
    .orderBy('id')
    .execute()
  return rows.map(({ mail }) => mail)
}

const anAddress = () => `${newId()}@ambleford.example`

test('a followed link changes the address, and the old one is told', async () => {
  const [person, address] = [await aPerson(), anAddress()]
  await credentialFor(person, BY_EMAIL.issuer, person.email)
  expect(await confirmed(address, person)).toEqual({ ok: true, next: 'on' })
  expect(await emailOf(person)).toBe(address)
  expect(await linkCredentialsOf(person)).toEqual([address])
  expect(await mailsTo(person.email)).toEqual(['address-changed'])
  expect(await mailsTo(address)).toEqual(['confirm-address'])
  expect(await eventsAbout(person)).toContain('person.changed_address')
})

test('an address changed back and forth tells each old one', async () => {
  const [person, address] = [await aPerson(), anAddress()]
  await confirmed(address, person)
  await confirmed(person.email, person)
  await confirmed(address, person)
  expect(await mailsTo(person.email)).toEqual([
    'address-changed',
    'confirm-address',
    'address-changed',
  ])
})

test('a link counts once, for 15 minutes, and for whoever asked for it alone', async () => {
  const [person, other] = [await aPerson(), await aPerson('Len Moss')]
  const link = await linkTo(anAddress(), person)
  const using = (by: Person, at: string) => confirmAddress(db, { link, person: by, at })
  expect(await using(other, aMomentLater())).toEqual({ ok: false, why: 'not_yours' })
  const tooLate = after(link.asked_at, 15 * MINUTE)
  expect(await using(person, tooLate)).toEqual({ ok: false, why: 'spent' })
  expect(await emailOf(person)).toBe(person.email)
  const both = await Promise.all([using(person, link.asked_at), using(person, link.asked_at)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('whoever follows somebody else’s link is told so, without the address or a name', async () => {
  const [person, other] = [await aPerson('Marjorie Teale'), await aPerson('Len Moss')]
  const { id, address } = await linkTo(anAddress(), person, new Date().toISOString())
  const path = `/account/email/${id}?key=${linkKey('email-link', id)}`
  const cookie = await signedIn(other)
  const request = asking(path, cookie)
  const shown = await answerOf(() =>
    confirmation({ request, params: { id }, context: { nonce: '' } }),
  )
  expect(shown.status).toBe(403)
  expect(JSON.stringify(shown.said)).not.toContain(address)
  expect(JSON.stringify(shown.said)).not.toContain('Marjorie')
  const posted = sending(path, {}, { cookie })
  const answer = await answerOf(() =>
    confirming({ request: posted, params: { id }, context: { nonce: '' } }),
  )
  expect(answer.status).toBe(403)
  expect(await emailOf(person)).toBe(person.email)
})

test('a link with another key opens nothing', async () => {
  const person = await aPerson()
  const { id } = await linkTo(anAddress(), person, new Date().toISOString())
  const cookie = await signedIn(person)
  const path = `/account/email/${id}?key=${linkKey('email-link', newId())}`
  const request = sending(path, {}, { cookie })
  const answer = await answerOf(() =>
    confirming({ request, params: { id }, context: { nonce: '' } }),
  )
  expect(answer.location).toBe('/account/email?error=link')
  expect(await emailOf(person)).toBe(person.email)
})

/** The question that a confirmed address of another account leads to, as the browser holds it. */
async function questionFor(person: Person, other: Person) {
  const asked = await confirmed(other.email, person)
  if (!asked.ok || asked.next !== 'is_it_you') throw new Error('Nothing was asked.')
  const request = asking('/sign-in/is-it-you', asked.cookie.split(';')[0])
  const at = new Date().toISOString()
  const offered = await offeredTo(db, { request, at: aMomentLater() })
  if (!offered) throw new Error('Nothing is offered.')
  return { request, offered, at }
}

test('an address of another account leads to a question, and yes makes one account of two', async () => {
  const [person, guest] = [await aPerson('Marjorie Teale'), await aPerson('M. Teale')]
  const comment = await aComment({ by: guest })
  await credentialFor(guest, BY_EMAIL.issuer, guest.email)
  const { request, offered, at } = await questionFor(person, guest)
  expect(await emailOf(person)).toBe(person.email)
  expect(await acceptOffer(db, request, { offered, at })).toEqual({
    ok: true,
    cookie: null,
    said: ['joined'],
  })
  expect(await emailOf(person)).toBe(guest.email)
  expect(await emailOf(guest)).toBeNull()
  expect(await linkCredentialsOf(guest)).toEqual([])
  expect((await theComment(comment.id)).person_id).toBe(person.id)
})

test('the address of somebody who works here is not taken by joining', async () => {
  const [person, officer] = [await aPerson(), await anOfficer()]
  const { request, offered, at } = await questionFor(person, officer)
  expect(await acceptOffer(db, request, { offered, at })).toEqual({ ok: false, why: 'staff' })
  expect(await emailOf(officer)).toBe(officer.email)
  expect(await emailOf(person)).toBe(person.email)
})

test('an address of a joined account that nobody uses any more is free again', async () => {
  const [person, other] = [await aPerson(), await aPerson()]
  await credentialFor(other, BY_EMAIL.issuer, other.email)
  await db.transaction().execute(async (trx) => {
    await joinIn(trx, { from: other, to: person, at: aMomentLater() })
  })
  expect(await emailOf(person)).toBe(person.email)
  expect(await linkCredentialsOf(person)).toEqual([])
})

test('an address is removed while there is another way in, and its link signs nobody in', async () => {
  const person = await aGuest()
  await credentialFor(person, BY_EMAIL.issuer, person.email)
  const removing = () => removeAddress(db, { person, at: aMomentLater() })
  expect(await removing()).toEqual({ ok: false, why: 'only_way_in' })
  await credentialFor(person, 'https://accounts.example')
  expect(await removing()).toEqual({ ok: true })
  expect(await emailOf(person)).toBeNull()
  expect(await linkCredentialsOf(person)).toEqual([])
  expect(await mailsTo(person.email)).toEqual(['address-removed'])
  expect(await removing()).toEqual({ ok: false, why: 'no_address' })
})

test('who signed in long ago shows first who they are', async () => {
  const person = await aPerson()
  const provenAt = after(new Date().toISOString(), -11 * MINUTE)
  const request = asking('/account/email', await signedIn(person, { provenAt }))
  const answer = await answerOf(() => emailPage({ request, params: {}, context: { nonce: '' } }))
  expect(answer.location).toBe('/account/proof?return_to=%2Faccount%2Femail')
})

test('the address that was given up gets the last mail', async () => {
  const [person, address] = [await aPerson(), anAddress()]
  await credentialFor(person, 'https://accounts.example')
  await confirmed(address, person)
  await removeAddress(db, { person, at: aMomentLater() })
  await deliverAll(server.post, '2027-01-01T00:00:00.000Z')
  const subjectsTo = (to: string) =>
    server.letters.filter((letter) => addressesOf(letter).includes(to)).map((l) => l.subject)
  expect(subjectsTo(person.email)).toEqual(['Your address was changed'])
  expect(subjectsTo(address)).toEqual(['Your address was removed'])
})
