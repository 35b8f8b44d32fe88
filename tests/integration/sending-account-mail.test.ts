import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MailName } from '#app/mail/mails.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after, HOUR } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { newId } from '#db/id.ts'
import { aMomentLater, aGuest, aPerson, aPublication } from '../support/ambleford.ts'
import { LATER, newestLetterTo } from './mail-reading.ts'
import { aMailServer } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

const WORKS_LONG = after(LATER, HOUR)

type Owing = { mail: MailName; about: string }

/** Owes a mail to an address that is nobody's, and reads what arrives there. */
async function theLetterToAnAddress({ mail, about }: Owing) {
  const email = `${newId()}@elsewhere.example`
  const at = aMomentLater()
  await db.transaction().execute((trx) => owe(trx, { mail, toAddress: email, about, at }))
  return newestLetterTo(server, { email })
}

type Person = Awaited<ReturnType<typeof aPerson>>

async function theLetterToAPerson({ mail, about }: Owing, to?: Person) {
  const reader = to ?? (await aPerson())
  const at = aMomentLater()
  await db.transaction().execute((trx) => owe(trx, { mail, to: reader.id, about, at }))
  return newestLetterTo(server, reader)
}

async function aLink(purpose: 'sign_in' | 'confirm') {
  const person = purpose === 'confirm' ? await aPerson() : null
  const id = newId()
  await db
    .insertInto('email_link')
    .values({
      id,
      address: 'somebody@elsewhere.example',
      purpose,
      person_id: person?.id ?? null,
      return_to: '/account',
      asked_at: aMomentLater(),
      expires_at: WORKS_LONG,
    })
    .execute()
  return id
}

function expectUnstoppable(letter: Awaited<ReturnType<typeof newestLetterTo>>) {
  expect(letter.unsubscribe).toBe('')
  expect(letter.text).not.toContain('Stop this mail')
}

test('whoever asks for a link to sign in gets one that works by itself', async () => {
  const about = await aLink('sign_in')
  const letter = await theLetterToAnAddress({ mail: 'sign-in-link', about })
  expect(letter.subject).toBe(`Your link to ${config.council}`)
  expect(letter.text).toContain(
    `${config.origin}/sign-in/links/${about}?key=${linkKey('email-link', about)}`,
  )
  expect(letter.text).toMatch(/^Hello,\n/)
  expectUnstoppable(letter)
})

test('an address is asked whether it is somebody’s', async () => {
  const about = await aLink('confirm')
  const letter = await theLetterToAnAddress({ mail: 'confirm-address', about })
  expect(letter.subject).toBe(`Confirm your address for ${config.council}`)
  expect(letter.text).toContain(
    `${config.origin}/account/email/${about}?key=${linkKey('email-link', about)}`,
  )
  expectUnstoppable(letter)
})

test('a guest’s address is sent the link, and nothing that a stranger typed', async () => {
  const kept = newId()
  const about = newId()
  const publication = await aPublication()
  await db
    .insertInto('kept_comment')
    .values({
      id: kept,
      browser_hash: kept,
      publication_id: publication.id,
      may_stay: 0,
      body: 'Leave the long grass.',
      submission_key: newId(),
      kept_at: aMomentLater(),
      expires_at: WORKS_LONG,
    })
    .execute()
  await db
    .insertInto('guest_comment')
    .values({
      id: about,
      kept_comment_id: kept,
      address: 'nell@elsewhere.example',
      name: 'Nell Stranger',
      asked_at: aMomentLater(),
      expires_at: WORKS_LONG,
    })
    .execute()
  const letter = await theLetterToAnAddress({ mail: 'guest-comment', about })
  expect(letter.subject).toBe(`One step left: a comment for ${config.council}`)
  expect(letter.text).toContain(`wrote a comment on “A library that opens when parents pass it”`)
  expect(letter.text).toContain('If it was not you, do nothing.')
  expect(JSON.stringify(letter)).not.toMatch(/long grass|Nell Stranger/)
  expect(letter.text).toContain(`/guest-comments/${about}?key=${linkKey('guest-comment', about)}`)
})

test('somebody invited to work here is sent the way in', async () => {
  const about = newId()
  await db
    .insertInto('invitation')
    .values({
      id: about,
      address: 'new@council.example',
      role: 'officer',
      invited_at: aMomentLater(),
      expires_at: WORKS_LONG,
    })
    .execute()
  const letter = await theLetterToAnAddress({ mail: 'invitation', about })
  expect(letter.subject).toBe(`Work with ${config.council} on Folkmoot`)
  expect(letter.text).toContain('1 January 2027')
  expect(letter.text).toContain(`/invitations/${about}?key=${linkKey('invitation', about)}`)
})

test('a person is told of a new way to sign in as them', async () => {
  const { id: person_id } = await aPerson()
  const credential = { id: newId(), person_id, provider: 'google', issuer: 'https://accounts.test' }
  await db
    .insertInto('credential')
    .values({ ...credential, subject: '1', label: 'M', created_at: aMomentLater() })
    .execute()
  const letter = await theLetterToAPerson({ mail: 'credential-added', about: credential.id })
  expect(letter.subject).toBe('A new way to sign in: Google')
  expect(letter.text).toContain(`${config.origin}/account/credentials`)
  expectUnstoppable(letter)
})

test.each([
  ['credential-removed', 'google:2026', 'No longer a way to sign in: Google'],
  ['address-changed', 'x', 'Your address was changed'],
  ['address-removed', 'x', 'Your address was removed'],
  ['second-factor-changed', 'reset:2026', 'Your second factor was changed'],
] as const)('a person is told of %s', async (mail, about, subject) => {
  const letter = await theLetterToAPerson({ mail, about: `${about}:${newId()}` })
  expect(letter.subject).toBe(subject)
  expect(letter.text).toContain('If that was not you, look at your ways to sign in at once.')
  expectUnstoppable(letter)
})

test('a person is told that their account will be closed', async () => {
  const person = await aPerson()
  const closes_at = '2027-02-01T12:00:00.000Z'
  await db.updateTable('person').set({ closes_at }).where('id', '=', person.id).execute()
  const letter = await theLetterToAPerson({ mail: 'account-closing', about: person.id }, person)
  expect(letter.subject).toBe('Your account will be closed')
  expect(letter.text).toContain('1 February 2027, 12pm')
  expect(letter.text).toContain(`${config.origin}/account/closure`)
})

test('a person whose only way in will go is told in time', async () => {
  const about = newId()
  const planner = await aPerson()
  await db
    .insertInto('provider_removal')
    .values({
      id: about,
      provider: 'ambleford-id',
      removed_on: '2027-03-01',
      planned_by: planner.id,
      planned_at: aMomentLater(),
    })
    .execute()
  const letter = await theLetterToAPerson({ mail: 'provider-leaves', about }, await aGuest())
  expect(letter.subject).toBe(`Before 1 March 2027: another way to sign in to ${config.council}`)
  expect(letter.text).toContain(`${config.origin}/account/credentials`)
})
