import type { LoaderFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import * as page from '#app/routes/public/unsubscribe.tsx'
import { choicesBy } from '#db/queries/notification-choices.server.ts'
import { followedBy } from '#db/queries/subscriptions.server.ts'
import { tellFollowers } from '#app/following/tell-followers.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMomentLater,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { aFollower, choosing } from '../support/following.ts'
import { answerOf, asking } from '../support/session.ts'
import { LATER, lettersTo, newestLetterTo, stopPath } from './mail-reading.ts'
import { aMailServer, deliverAll } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  await db.deleteFrom('owed_mail').execute()
})

type Act = (args: LoaderFunctionArgs) => unknown
type Stop = { path: string; id: string }

function answerFrom(act: Act, request: Request, id: string) {
  return answerOf(() => act({ request, params: { id }, context: { nonce: '' } }))
}

/** As a mail program does it, RFC 8058: no cookie, no origin, no token of ours. */
function oneClick({ path, id }: Stop) {
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const request = new Request(`${config.origin}${path}`, { method: 'POST', body })
  return answerFrom(page.action, request, id)
}

async function aReceipt() {
  const by = await aPerson()
  await aComment({ by })
  const letter = await newestLetterTo(server, by)
  return { by, letter, stop: stopPath(letter) }
}

test('mail that may be stopped says so to the mail program, and to its reader', async () => {
  const { letter, stop } = await aReceipt()
  expect(letter.unsubscribe).toBe(`List-Unsubscribe: <${config.origin}${stop.path}>`)
  expect(letter.unsubscribePost).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(letter.text).toContain(`${config.origin}${stop.path}`)
  expect(letter.text).toContain(`${config.origin}/account/notifications`)
})

test('a decision cannot be stopped, and does not pretend that it can', async () => {
  const by = await aPerson()
  await choosing(by, 'received', 'never')
  await aDecision(await aHeldComment({ by }), { verdict: 'publish' })
  const letter = await newestLetterTo(server, by)
  expect(letter).toMatchObject({ unsubscribe: '', unsubscribePost: '' })
  expect(letter.text).not.toContain('Stop this mail')
})

test('one click of a mail program stops that kind of mail and no other', async () => {
  const { by, stop } = await aReceipt()
  expect(await oneClick(stop)).toMatchObject({ status: 200, location: null })
  expect(await oneClick(stop)).toMatchObject({ status: 200 })
  expect(await choicesBy(db, by.id)).toEqual([{ category: 'received', frequency: 'never' }])
  await aComment({ by })
  await deliverAll(server.post, LATER)
  expect(lettersTo(server, by)).toHaveLength(1)
})

test('opening the link stops nothing, and says what the button would stop', async () => {
  const { by, stop } = await aReceipt()
  const answer = await answerFrom(page.loader, asking(stop.path), stop.id)
  expect(answer).toMatchObject({ status: 200, said: { ends: ['We have your comment'] } })
  expect(await choicesBy(db, by.id)).toEqual([])
})

test('a guessed key stops nothing', async () => {
  const { by, stop } = await aReceipt()
  for (const key of ['', 'guess', linkKey('unsubscribe', 'another')]) {
    const forged = { ...stop, path: `/unsubscribe/${stop.id}?key=${key}` }
    expect((await oneClick(forged)).status).toBe(404)
    expect((await answerFrom(page.loader, asking(forged.path), stop.id)).status).toBe(404)
  }
  expect(await choicesBy(db, by.id)).toEqual([])
})

test('a key for a letter that was never sent stops nothing', async () => {
  const path = `/unsubscribe/none?key=${linkKey('unsubscribe', 'none')}`
  expect((await oneClick({ path, id: 'none' })).status).toBe(404)
})

async function aChangeOf(publication: { id: string }) {
  const at = aMomentLater()
  const edition = await db
    .selectFrom('edition')
    .select('id')
    .where('publication_id', '=', publication.id)
    .executeTakeFirstOrThrow()
  await db.transaction().execute((trx) =>
    tellFollowers(trx, {
      mail: 'publication-changed',
      about: edition.id,
      event: `edition:${edition.id}`,
      followersOf: [{ subject: 'publication', id: publication.id }],
      actor: null,
      at,
    }),
  )
}

test('stopping the mail of a follow ends that follow, and leaves the others', async () => {
  const [one, other] = [await aPublication({ title: 'One' }), await aPublication()]
  const by = await aFollower({ subject: 'publication', id: one.id })
  await aFollower({ subject: 'publication', id: other.id, by })
  await aChangeOf(one)
  const stop = stopPath(await newestLetterTo(server, by))
  const asked = await answerFrom(page.loader, asking(stop.path), stop.id)
  expect(asked.said).toEqual({ ends: ['“One”'] })
  await oneClick(stop)
  expect((await followedBy(db, by.id)).map(({ slug }) => slug)).toEqual([other.slug])
})

test('a gathered mail is stopped whole: every kind in it and every follow', async () => {
  const page = await aPublication()
  const by = await aFollower({ subject: 'publication', id: page.id, frequency: 'daily' })
  await choosing(by, 'received', 'daily')
  await aComment({ by })
  await aChangeOf(page)
  const letter = await newestLetterTo(server, by)
  expect(letter.subject).toBe('2 pieces of news')
  await oneClick(stopPath(letter))
  expect(await followedBy(db, by.id)).toEqual([])
  expect(await choicesBy(db, by.id)).toEqual([{ category: 'received', frequency: 'never' }])
})

test('a follow that ended while its mail waited is not told', async () => {
  const page = await aPublication()
  const by = await aFollower({ subject: 'publication', id: page.id, frequency: 'daily' })
  await aChangeOf(page)
  await db
    .updateTable('subscription')
    .set({ ended_at: aMomentLater() })
    .where('person_id', '=', by.id)
    .execute()
  await deliverAll(server.post, LATER)
  expect(lettersTo(server, by)).toEqual([])
})
