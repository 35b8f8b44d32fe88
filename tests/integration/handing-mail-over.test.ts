import { beforeEach, expect, test } from 'vitest'
import { deliverDueMail } from '#app/mail/deliver.server.ts'
import type { Post } from '#app/mail/post.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { aComment, aMomentLater, aPerson } from '../support/ambleford.ts'
import { aMailServer, aServerThatHangsUp, deliverAll } from './mail-server.ts'

beforeEach(async () => {
  await db.deleteFrom('owed_mail').execute()
})

async function aMailOwed() {
  const by = await aPerson()
  await aComment({ by })
  return { by, at: aMomentLater() }
}

function owed() {
  return db.selectFrom('owed_mail').selectAll().executeTakeFirstOrThrow()
}

/** Sends as it should, and then the power fails: whoever sent it never hears and never writes anything. */
function andThenDies(post: Post): Post {
  return { send: (letter, handingOver) => post.send(letter, handingOver).then(forever) }
}

function forever() {
  return new Promise<never>(() => undefined)
}

test('a server that dies after a mail was accepted does not have it sent again', async () => {
  const server = await aMailServer()
  const { at } = await aMailOwed()
  void deliverDueMail(db, engine, { post: andThenDies(server.post), at })
  await expect.poll(() => server.letters.length).toBe(1)

  await deliverAll(server.post, after(at, 4 * MINUTE))
  await deliverAll(server.post, after(at, 6 * MINUTE))
  await deliverAll(server.post, after(at, 600 * MINUTE))
  await server.stop()
  expect(server.letters).toHaveLength(1)
  expect(await owed()).toMatchObject({
    sent_at: null,
    given_up_at: after(at, 6 * MINUTE),
    last_error: 'EINTERRUPTED',
  })
})

test('a server that dies before anything left it has its mail sent by the next', async () => {
  const server = await aMailServer()
  const { at } = await aMailOwed()
  let isReached = false
  const dying: Post = {
    send: () => {
      isReached = true
      return forever()
    },
  }
  void deliverDueMail(db, engine, { post: dying, at })
  await expect.poll(() => isReached).toBe(true)
  await deliverAll(server.post, after(at, 4 * MINUTE))
  expect(server.letters).toHaveLength(0)
  await deliverAll(server.post, after(at, 6 * MINUTE))
  await server.stop()
  expect(server.letters).toHaveLength(1)
  expect((await owed()).sent_at).toBe(after(at, 6 * MINUTE))
})

test('a delivery that outlives its lease still says that it was sent', async () => {
  const server = await aMailServer()
  const { at } = await aMailOwed()
  let goOn = () => {}
  const waiting = new Promise<void>((resolve) => (goOn = resolve))
  const slow: Post = {
    send: async (letter, handingOver) => {
      await server.post.send(letter, handingOver)
      await waiting
    },
  }
  const delivery = deliverDueMail(db, engine, { post: slow, at })
  await expect.poll(() => server.letters.length).toBe(1)
  await deliverAll(server.post, after(at, 6 * MINUTE))
  expect((await owed()).last_error).toBe('EINTERRUPTED')
  goOn()
  await delivery
  await server.stop()
  expect(server.letters).toHaveLength(1)
  expect(await owed()).toMatchObject({ sent_at: at, given_up_at: null, last_error: null })
})

test('a delivery that lost its lease before anything left hands nothing over', async () => {
  const server = await aMailServer()
  const { at } = await aMailOwed()
  let goOn = () => {}
  const waiting = new Promise<void>((resolve) => (goOn = resolve))
  const slow: Post = {
    send: async (letter, handingOver) => {
      await waiting
      await server.post.send(letter, handingOver)
    },
  }
  const delivery = deliverDueMail(db, engine, { post: slow, at })
  await expect.poll(async () => (await owed()).lease).not.toBeNull()
  await deliverAll(server.post, after(at, 6 * MINUTE))
  goOn()
  await delivery
  await server.stop()
  expect(server.letters).toHaveLength(1)
  expect(await owed()).toMatchObject({ sent_at: after(at, 6 * MINUTE), given_up_at: null })
})

test('a mail server that falls silent with the mail in its hands is not given it again', async () => {
  const silent = await aServerThatHangsUp()
  const { at } = await aMailOwed()
  await deliverAll(silent.post, at)
  await deliverAll(silent.post, after(at, 600 * MINUTE))
  await silent.stop()
  expect(silent.taken()).toBe(1)
  expect(await owed()).toMatchObject({
    sent_at: null,
    given_up_at: at,
    last_error: 'EUNANSWERED',
  })
})

test('a mail keeps its message id from one attempt to the next', async () => {
  const refusing = await aMailServer({ refuses: true })
  const { at } = await aMailOwed()
  await deliverAll(refusing.post, at)
  await refusing.stop()
  expect(await owed()).toMatchObject({ given_up_at: null, handed_over_at: null, attempts: 1 })

  const server = await aMailServer()
  await deliverAll(server.post, after(at, MINUTE))
  await server.stop()
  expect(server.letters[0]?.messageId).toBe(`<${(await owed()).id}@localhost>`)
})
