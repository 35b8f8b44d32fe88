import { beforeEach, expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { deliverDueMail } from '#app/mail/deliver.server.ts'
import { smtpPost } from '#app/mail/post.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { aComment, aDecision, aMomentLater, aPerson, theComment } from '../support/ambleford.ts'
import { freePort } from '../support/free-port.ts'
import { addressesOf, aMailServer, deliverAll, owedTo } from './mail-server.ts'

beforeEach(async () => {
  await db.deleteFrom('owed_mail').execute()
})

test('a mail about a comment that was taken back before sending is dropped', async () => {
  const server = await aMailServer()
  const by = await aPerson()
  const comment = await aComment({ by })
  await aDecision(comment, { verdict: 'publish' })
  await withdraw(db, { comment: await theComment(comment.id), author: by, at: aMomentLater() })
  const at = aMomentLater()
  await deliverAll(server.post, at)
  await server.stop()
  expect(server.letters).toEqual([])
  const dropped = { sent_at: null, dropped_at: at, leased_until: null }
  expect(await owedTo(by)).toMatchObject([
    { mail: 'comment-received', ...dropped },
    { mail: 'comment-published', ...dropped },
  ])
})

test('a mail that nobody knows any more is dropped', async () => {
  const server = await aMailServer()
  const by = await aPerson()
  await aComment({ by })
  const [owed] = await owedTo(by)
  await db
    .insertInto('owed_mail')
    .values({
      id: 'old',
      mail: 'something-older',
      category: 'received',
      person_id: by.id,
      about_id: by.id,
      dedupe_key: 'old',
      owed_at: owed?.attempt_after ?? '',
      attempt_after: owed?.attempt_after ?? '',
    })
    .execute()
  await deliverAll(server.post, aMomentLater())
  await server.stop()
  expect(server.letters).toHaveLength(1)
  expect(
    (await owedTo(by)).find(({ mail }) => mail === 'something-older')?.dropped_at,
  ).not.toBeNull()
})

test('while the mail server is down a mail waits, and is sent when it is back', async () => {
  const port = await freePort()
  const by = await aPerson()
  await aComment({ by })
  const at = aMomentLater()
  const down = smtpPost(`smtp://127.0.0.1:${port}`)
  expect(await deliverDueMail(db, engine, { post: down, at })).toBe(1)
  const [waiting] = await owedTo(by)
  expect(waiting).toMatchObject({
    attempts: 1,
    attempt_after: after(at, MINUTE),
    sent_at: null,
    leased_until: null,
  })
  expect(waiting?.last_error).toMatch(/^E[A-Z]+$/)

  const server = await aMailServer({ port })
  expect(await deliverDueMail(db, engine, { post: down, at: after(at, MINUTE - 1) })).toBe(0)
  expect(await deliverDueMail(db, engine, { post: down, at: after(at, MINUTE) })).toBe(1)
  await server.stop()
  expect(server.letters.flatMap(addressesOf)).toEqual([by.email])
  expect((await owedTo(by))[0]).toMatchObject({ sent_at: after(at, MINUTE), last_error: null })
})

test('a mail server that refuses and repeats the address leaves no address on record', async () => {
  const server = await aMailServer({ refuses: true })
  const by = await aPerson()
  await aComment({ by })
  await deliverDueMail(db, engine, { post: server.post, at: aMomentLater() })
  await server.stop()
  const [refused] = await owedTo(by)
  expect(refused?.last_error).toBeTruthy()
  expect(JSON.stringify(refused)).not.toContain(by.email)
  expect(refused?.last_error).not.toContain('@')
})

test('attempts come further and further apart, and end with the eighth', async () => {
  const by = await aPerson()
  await aComment({ by })
  const post = smtpPost(`smtp://127.0.0.1:${await freePort()}`)
  let at = aMomentLater()
  const waits: number[] = []
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await deliverDueMail(db, engine, { post, at })
    const next = (await owedTo(by))[0]?.attempt_after ?? at
    waits.push((Date.parse(next) - Date.parse(at)) / MINUTE)
    at = next
  }
  expect(waits).toEqual([1, 4, 9, 16, 25, 36, 49, 64])
  expect((await owedTo(by))[0]?.given_up_at).not.toBeNull()
  expect(await deliverDueMail(db, engine, { post, at: after(at, 1_000 * MINUTE) })).toBe(0)
})

test('two deliveries at once send each mail once', async () => {
  const server = await aMailServer()
  const people = await Promise.all(Array.from({ length: 30 }, () => aPerson()))
  for (const by of people) await aComment({ by })
  const at = aMomentLater()
  await Promise.all([deliverAll(server.post, at), deliverAll(server.post, at)])
  await server.stop()
  const sentTo = server.letters.flatMap(addressesOf)
  expect(sentTo.sort()).toEqual(people.map(({ email }) => email).sort())
})

test('a mail that was taken up by a server that died is sent by the next one after five minutes', async () => {
  const server = await aMailServer()
  const by = await aPerson()
  await aComment({ by })
  const at = aMomentLater()
  await db
    .updateTable('owed_mail')
    .set({ leased_until: after(at, 5 * MINUTE), lease: 'another' })
    .execute()
  expect(await deliverDueMail(db, engine, { post: server.post, at })).toBe(0)
  const later = after(at, 5 * MINUTE + 1)
  expect(await deliverDueMail(db, engine, { post: server.post, at: later })).toBe(1)
  await server.stop()
  expect(server.letters).toHaveLength(1)
})
