import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { askToFollow, confirmFollow } from '#app/following/follow-by-mail.server.ts'
import { after, DAY, HOUR, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import * as confirmation from '#app/routes/public/follow-confirmation.tsx'
import * as notifications from '#app/routes/account/notifications.tsx'
import * as followEnd from '#app/routes/account/follow-end.tsx'
import * as followPage from '#app/routes/public/follow.tsx'
import { newId } from '#db/id.ts'
import { followedBy } from '#db/queries/subscriptions.server.ts'
import { aPerson, aPublication } from '../support/ambleford.ts'
import { aFollower } from '../support/following.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

type Act = (args: LoaderFunctionArgs) => unknown

function answerFrom(act: Act, request: Request, params: Record<string, string>) {
  return answerOf(() => act({ request, params, context: { nonce: '' } }))
}

function anAddress() {
  return `${newId()}@elsewhere.example`
}

const COUNCIL = { subject: 'council' as const, id: null }

function asked(email: string, at = now()) {
  return askToFollow(db, { of: COUNCIL, email, frequency: 'daily', at })
}

function theFollowOf(email: string) {
  return db.selectFrom('subscription').selectAll().where('email', '=', email).executeTakeFirst()
}

function mailsTo(email: string) {
  return db.selectFrom('owed_mail').select('id').where('address', '=', email).execute()
}

function thePerson(email: string) {
  return db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
}

test('somebody signed in follows with one button, and again changes only how often', async () => {
  const person = await aPerson()
  const page = await aPublication()
  const path = `/follow/publication/${page.slug}`
  const cookie = await signedIn(person)
  const params = { subject: 'publication', slug: page.slug }
  for (const frequency of ['daily', 'hourly']) {
    const answer = await answerFrom(
      followPage.action,
      sending(path, { frequency }, { cookie }),
      params,
    )
    expect(answer).toMatchObject({ status: 302, location: path })
  }
  expect(await followedBy(db, person.id)).toMatchObject([
    { subject: 'publication', slug: page.slug, frequency: 'hourly' },
  ])
})

test('somebody without an account is asked by mail, and belongs to nobody until they say yes', async () => {
  const email = anAddress()
  const request = sending('/follow/council', {
    email: ` ${email.toUpperCase()} `,
    frequency: 'daily',
  })
  const answer = await answerFrom(followPage.action, request, { subject: 'council' })
  expect(answer.location).toBe('/follow/council?asked')
  expect(await theFollowOf(email)).toMatchObject({ person_id: null, confirmed_at: null })
  expect(await mailsTo(email)).toHaveLength(1)
  expect(await thePerson(email)).toBeUndefined()
})

test.each([
  [{ email: '', frequency: 'daily' }, { email: 'Enter your email address' }],
  [
    { email: 'not an address', frequency: 'daily' },
    { email: 'Enter an email address in the correct format, like name@example.com' },
  ],
  [{ email: 'a@b.example', frequency: 'often' }, { frequency: 'Choose how often' }],
])('%j is answered with what is wrong', async (fields, errors) => {
  const answer = await answerFrom(followPage.action, sending('/follow/council', fields), {
    subject: 'council',
  })
  expect(answer).toMatchObject({ status: 422, said: { errors } })
})

test('a form that a program filled in asks for no mail', async () => {
  const email = anAddress()
  const fields = { email, frequency: 'daily', homepage: 'https://spam.example' }
  const answer = await answerFrom(followPage.action, sending('/follow/council', fields), {
    subject: 'council',
  })
  expect(answer.status).toBe(422)
  expect(await mailsTo(email)).toEqual([])
})

test('asking again within the hour sends no second mail, later it does', async () => {
  const email = anAddress()
  const at = '2026-11-23T10:05:00.000Z'
  await asked(email, at)
  await asked(email, after(at, 10 * MINUTE))
  expect(await mailsTo(email)).toHaveLength(1)
  await asked(email, after(at, HOUR))
  expect(await mailsTo(email)).toHaveLength(2)
})

test('a stranger’s letter box cannot be filled: five things an hour are asked about, no more', async () => {
  const email = anAddress()
  const at = '2026-11-23T10:05:00.000Z'
  for (let turn = 1; turn <= 8; turn += 1) {
    const of = { subject: 'publication' as const, id: (await aPublication()).id }
    await askToFollow(db, { of, email, frequency: 'daily', at: after(at, turn) })
  }
  expect(await mailsTo(email)).toHaveLength(5)
})

async function confirming(email: string, { key }: { key?: string } = {}) {
  const follow = await theFollowOf(email)
  const id = follow?.id ?? ''
  const path = `/follow/confirmation/${id}?key=${key ?? linkKey('confirm-follow', id)}`
  return { id, path, params: { id } }
}

test('opening the link confirms nothing, for mail scanners open every link; the button does', async () => {
  const email = anAddress()
  await asked(email)
  const { path, params } = await confirming(email)
  const opened = await answerFrom(confirmation.loader, asking(path), params)
  expect(opened).toMatchObject({ said: { name: 'Ambleford Borough Council' } })
  expect(await thePerson(email)).toBeUndefined()

  const pressed = await answerFrom(confirmation.action, sending(path, {}), params)
  expect(pressed.location).toBe('/follow/council?confirmed')
  const person = await thePerson(email)
  expect(await followedBy(db, person?.id ?? '')).toMatchObject([
    { subject: 'council', frequency: 'daily' },
  ])
  expect(await theFollowOf(email)).toBeUndefined()
})

test('a link with a wrong key, or one for something else, confirms nothing', async () => {
  const email = anAddress()
  await asked(email)
  const id = (await theFollowOf(email))?.id ?? ''
  for (const key of ['', 'guess', linkKey('unsubscribe', id)]) {
    const { path, params } = await confirming(email, { key })
    expect(await answerFrom(confirmation.loader, asking(path), params)).toMatchObject({
      said: { name: null },
    })
    await answerFrom(confirmation.action, sending(path, {}), params)
  }
  expect(await thePerson(email)).toBeUndefined()
})

test('whoever has the address already is the one who follows, and only once', async () => {
  const person = await aPerson()
  await aFollower({ ...COUNCIL, by: person })
  await asked(person.email)
  const { id } = await confirming(person.email)
  expect(await confirmFollow(db, { id, at: now() })).toBe(true)
  expect(await confirmFollow(db, { id, at: now() })).toBe(false)
  expect(await followedBy(db, person.id)).toMatchObject([{ frequency: 'daily' }])
})

test('after seven days the link is too late, and the address is forgotten', async () => {
  const email = anAddress()
  const at = '2026-10-01T10:00:00.000Z'
  await asked(email, at)
  const { id } = await confirming(email)
  expect(await confirmFollow(db, { id, at: after(at, 7 * DAY) })).toBe(false)
  await asked(anAddress(), after(at, 8 * DAY))
  expect(await theFollowOf(email)).toBeUndefined()
})

test('nobody stops what another follows', async () => {
  const [person, other] = [await aPerson(), await aPerson()]
  await aFollower({ ...COUNCIL, by: person })
  const [follow] = await followedBy(db, person.id)
  const path = `/account/follows/${follow?.id}/end`
  for (const [who, left] of [
    [other, 1],
    [person, 0],
  ] as const) {
    const request = sending(path, {}, { cookie: await signedIn(who) })
    await answerFrom(followEnd.action, request, { id: follow?.id ?? '' })
    expect(await followedBy(db, person.id)).toHaveLength(left)
  }
})

test('a page that does not exist cannot be followed', async () => {
  for (const params of [
    { subject: 'publication', slug: 'nothing' },
    { subject: 'portfolio', slug: 'nothing' },
    { subject: 'review', slug: 'nothing' },
    { subject: 'person', slug: 'nothing' },
    { subject: 'council', slug: 'nothing' },
  ]) {
    const answer = await answerFrom(followPage.loader, asking('/follow/x'), params)
    expect(answer.status).toBe(404)
  }
})

test('a resident chooses how often they hear of each kind, but not about an officer’s work', async () => {
  const person = await aPerson()
  const cookie = await signedIn(person)
  const chosen = {
    received: 'never',
    officially_replied: 'daily',
    outcome: 'hourly',
    replied: 'immediately',
    themed: 'daily',
  }
  const fields = { ...chosen, work_waiting: 'immediately' }
  const saved = await answerFrom(
    notifications.action,
    sending('/account/notifications', fields, { cookie }),
    {},
  )
  expect(saved.location).toBe('/account/notifications?saved')
  const page = await answerFrom(notifications.loader, asking('/account/notifications', cookie), {})
  expect(page.said).toMatchObject({ chosen, isOfficer: false })
})
