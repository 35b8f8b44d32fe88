import { beforeEach, expect, test } from 'vitest'
import { askToFollow } from '#app/following/follow-by-mail.server.ts'
import { deliverDueMail } from '#app/mail/deliver.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after, HOUR, MINUTE } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { londonTime } from '#app/platform/london-time.ts'
import { newId } from '#db/id.ts'
import { aComment, aDecision, aHeldComment, aMomentLater, aPerson } from '../support/ambleford.ts'
import { choosing } from '../support/following.ts'
import { lettersTo } from './mail-reading.ts'
import { addressesOf, aMailServer, deliverAll, owedTo } from './mail-server.ts'

beforeEach(async () => {
  await db.deleteFrom('owed_mail').execute()
})

async function aPersonWhoReadsDaily() {
  const by = await aPerson()
  await choosing(by, 'received', 'daily')
  return by
}

const SEVEN = londonTime('2026-11-03', '07:00')

test('what a person wants once a day comes in one mail at seven, as a list', async () => {
  const server = await aMailServer()
  const by = await aPersonWhoReadsDaily()
  const comments = [await aComment({ by }), await aComment({ by }), await aComment({ by })]
  await deliverAll(server.post, after(SEVEN, -MINUTE))
  expect(server.letters).toEqual([])
  await deliverAll(server.post, SEVEN)
  await server.stop()
  expect(server.letters).toHaveLength(1)
  const [letter] = lettersTo(server, by)
  expect(letter?.subject).toBe('3 pieces of news')
  for (const { reference } of comments) {
    expect(letter?.text).toContain(`* We have your comment ${reference}`)
    expect(letter?.text).toContain(`/comments/${reference}/trace`)
  }
  const [first] = await owedTo(by)
  expect(first?.sent_at).toBe(SEVEN)
})

test('two servers at seven gather one mail for each person, and share nothing out', async () => {
  const server = await aMailServer()
  const people = await Promise.all(Array.from({ length: 8 }, aPersonWhoReadsDaily))
  for (const by of [...people, ...people, ...people]) await aComment({ by })
  const rounds = Array.from({ length: 3 }, () => deliverAll(server.post, SEVEN))
  await Promise.all(rounds)
  await server.stop()
  for (const by of people) {
    expect(lettersTo(server, by).map(({ subject }) => subject)).toEqual(['3 pieces of news'])
  }
})

test('a decision does not wait for the daily mail', async () => {
  const server = await aMailServer()
  const by = await aPersonWhoReadsDaily()
  await choosing(by, 'decided', 'never')
  await aDecision(await aHeldComment({ by }), { verdict: 'publish' })
  await deliverAll(server.post, aMomentLater())
  await server.stop()
  expect(server.letters.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Your comment is published'),
  ])
})

test('what a person stopped while it waited is not sent', async () => {
  const server = await aMailServer()
  const by = await aPersonWhoReadsDaily()
  await aComment({ by })
  await choosing(by, 'received', 'never')
  await deliverAll(server.post, SEVEN)
  await server.stop()
  expect(server.letters).toEqual([])
  expect((await owedTo(by))[0]?.dropped_at).toBe(SEVEN)
})

test('what a person does not want is not even owed', async () => {
  const by = await aPerson()
  await choosing(by, 'received', 'never')
  await aComment({ by })
  expect(await owedTo(by)).toEqual([])
})

test('a daily mail that fails is tried again whole', async () => {
  const refusing = await aMailServer({ refuses: true })
  const by = await aPersonWhoReadsDaily()
  await aComment({ by })
  await aComment({ by })
  expect(await deliverDueMail(db, engine, { post: refusing.post, at: SEVEN })).toBe(2)
  await refusing.stop()
  const again = { attempts: 1, attempt_after: after(SEVEN, MINUTE), handed_over_at: null }
  expect(await db.selectFrom('owed_mail').selectAll().execute()).toMatchObject([again, again])

  const server = await aMailServer()
  await deliverAll(server.post, after(SEVEN, HOUR))
  await server.stop()
  expect(server.letters.map(({ subject }) => subject)).toEqual(['2 pieces of news'])
})

test('a person whose account is closed is written to no more', async () => {
  const server = await aMailServer()
  const by = await aPerson()
  await aComment({ by })
  await db
    .updateTable('person')
    .set({ closed_at: aMomentLater() })
    .where('id', '=', by.id)
    .execute()
  await deliverAll(server.post, aMomentLater())
  await server.stop()
  expect(server.letters).toEqual([])
})

test('what is owed to a person without a confirmed address is dropped when its turn comes', async () => {
  const server = await aMailServer()
  const by = await aPerson()
  const none = { email: null, email_confirmed_at: null }
  await db.updateTable('person').set(none).where('id', '=', by.id).execute()
  await aComment({ by })
  await deliverAll(server.post, aMomentLater())
  await server.stop()
  expect(server.letters).toEqual([])
  expect((await owedTo(by))[0]).toMatchObject({ sent_at: null, last_error: null })
  expect((await owedTo(by))[0]?.dropped_at).not.toBeNull()
})

test('a reader is told of one event once, whoever else tells of it', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  const event = { about: comment.id, event: `reply:${comment.id}`, to: by.id, at: aMomentLater() }
  await db.transaction().execute(async (trx) => {
    await owe(trx, { mail: 'official-reply', ...event })
    await owe(trx, { mail: 'comment-published', ...event })
  })
  expect((await owedTo(by)).map(({ mail }) => mail)).toEqual(['comment-received', 'official-reply'])
})

test('a link somebody waits for goes before everything else that is due', async () => {
  const server = await aMailServer()
  await aComment()
  await aComment()
  const email = `${newId()}@elsewhere.example`
  const of = { subject: 'council' as const, id: null }
  await askToFollow(db, { of, email, frequency: 'daily', at: aMomentLater() })
  await deliverDueMail(db, engine, { post: server.post, at: aMomentLater() })
  await server.stop()
  expect(server.letters.flatMap(addressesOf)).toEqual([email])
})
