import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { formatLink, linkTo, parseLink, START } from '#app/audit/chain.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { seal } from '#app/audit/seal.server.ts'
import { verifyChain } from '#app/audit/verify.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aMomentLater } from '../support/ambleford.ts'

beforeEach(async () => {
  await db.deleteFrom('audit_event').execute()
  await db.updateTable('audit_head').set(START).execute()
})

async function happened(times: number) {
  for (let n = 0; n < times; n += 1) {
    const subject = { id: newId() }
    const event = {
      action: 'comment.submitted',
      actor: null,
      subject,
      detail: { revision: n },
    } as const
    await db.transaction().execute((trx) => recordEvent(trx, { ...event, at: aMomentLater() }))
  }
}

async function aChainOf(length: number) {
  await happened(length)
  await seal(db)
  return headNow()
}

async function headNow() {
  const verified = await verifyChain(db)
  if (!verified.ok) throw new Error(`The chain was broken before: ${verified.why}`)
  return verified.head
}

test('an empty log fits, and so does one with events that still wait', async () => {
  expect(await verifyChain(db)).toEqual({ ok: true, head: START })
  await happened(2)
  expect(await verifyChain(db)).toEqual({ ok: true, head: START })
})

test('what happened is numbered from one, in order, each tied to the one before', async () => {
  const head = await aChainOf(3)
  const events = await db.selectFrom('audit_event').selectAll().orderBy('id').execute()
  expect(events.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(events.map(({ previous_hash }) => previous_hash)).toEqual([
    START.hash,
    events[0]?.hash,
    events[1]?.hash,
  ])
  expect(head).toEqual({ number: 3, hash: events[2]?.hash })
})

test('sealing goes on where it stopped, and sealing nothing changes nothing', async () => {
  await aChainOf(2)
  await happened(2)
  expect(await seal(db)).toBe(2)
  const head = await headNow()
  expect(head.number).toBe(4)
  expect(await seal(db)).toBe(0)
  expect(await headNow()).toEqual(head)
})

test('more events than one round takes are all sealed, and more than one page are all walked', async () => {
  const events = Array.from({ length: 1_050 }, () => ({
    id: newId(),
    action: 'comment.coded',
    subject: 'comment',
    subject_id: newId(),
    at: aMomentLater(),
  }))
  await db.insertInto('audit_event').values(events).execute()
  expect(await seal(db)).toBe(1_050)
  expect((await headNow()).number).toBe(1_050)
})

test('of several who seal at the same moment each event is sealed by one', async () => {
  await happened(30)
  const sealed = await Promise.all([seal(db), seal(db), seal(db), happened(10)])
  await seal(db)
  expect(sealed[0] + sealed[1] + sealed[2]).toBeGreaterThanOrEqual(30)
  expect((await headNow()).number).toBe(40)
})

test.each([
  ['id', 'another'],
  ['action', 'comment.published'],
  ['actor_id', null],
  ['subject', 'theme'],
  ['subject_id', 'another'],
  ['detail', '{"revision":7}'],
  ['at', '2020-01-01T00:00:00.000Z'],
  ['previous_hash', 'f'.repeat(64)],
  ['hash', 'f'.repeat(64)],
])('a %s changed afterwards is noticed', async (column, value) => {
  const person = { id: newId(), name: 'Tom', email: newId() }
  const at = aMomentLater()
  await db
    .insertInto('person')
    .values({ ...person, email_confirmed_at: at, created_at: at, updated_at: at })
    .execute()
  await happened(2)
  const event = { action: 'comment.withheld', actor: person, subject: { id: 'one' }, at } as const
  await db.transaction().execute((trx) => recordEvent(trx, event))
  await aChainOf(2)
  await sql`update audit_event set ${sql.ref(column)} = ${value} where number = 3`.execute(db)
  expect(await verifyChain(db)).toEqual({ ok: false, number: 3, why: 'changed' })
})

test('an event taken out of the middle is missed', async () => {
  await aChainOf(5)
  await db.deleteFrom('audit_event').where('number', '=', 3).execute()
  expect(await verifyChain(db)).toEqual({ ok: false, number: 3, why: 'missing' })
})

test('the first and the last are missed like any other', async () => {
  await aChainOf(5)
  await db.deleteFrom('audit_event').where('number', '=', 5).execute()
  expect(await verifyChain(db)).toEqual({ ok: false, number: 5, why: 'missing' })
  await happened(1)
  await seal(db)
  expect(await verifyChain(db)).toEqual({ ok: false, number: 5, why: 'missing' })
  await db.deleteFrom('audit_event').where('number', '=', 1).execute()
  expect(await verifyChain(db)).toEqual({ ok: false, number: 1, why: 'missing' })
})

test('an event put in after the end is noticed, however well it was made', async () => {
  const head = await aChainOf(2)
  await happened(1)
  const [made] = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('number', 'is', null)
    .execute()
  if (!made) throw new Error('Nothing was made.')
  const link = { ...linkTo(head, made), previous_hash: head.hash }
  await db.updateTable('audit_event').set(link).where('id', '=', made.id).execute()
  expect(await verifyChain(db)).toEqual({ ok: false, number: 3, why: 'put_in' })
})

test('an event put into the middle, with the others moved up, is noticed', async () => {
  await aChainOf(4)
  for (const number of [4, 3]) {
    await db
      .updateTable('audit_event')
      .set({ number: number + 1 })
      .where('number', '=', number)
      .execute()
  }
  await happened(1)
  await db.updateTable('audit_event').set({ number: 3 }).where('number', 'is', null).execute()
  expect(await verifyChain(db)).toEqual({ ok: false, number: 3, why: 'changed' })
})

test('an event swapped for another is noticed, even with its own hash right', async () => {
  await aChainOf(3)
  const [first, second] = await db.selectFrom('audit_event').selectAll().orderBy('number').execute()
  if (!first?.hash || !second) throw new Error('There is no chain.')
  const link = linkTo({ number: 1, hash: first.hash }, { ...second, action: 'comment.published' })
  await sql`
    update audit_event set action = 'comment.published', hash = ${link.hash} where number = 2
  `.execute(db)
  expect(await verifyChain(db)).toEqual({ ok: false, number: 3, why: 'changed' })
})

test('two events cannot have one number, nor one a number below one', async () => {
  await aChainOf(2)
  await happened(1)
  const waiting = db.updateTable('audit_event').where('number', 'is', null)
  await expect(waiting.set({ number: 2 }).execute()).rejects.toThrow()
  await expect(waiting.set({ number: 0 }).execute()).rejects.toThrow()
})

test('a tail cut off with its head moved back is seen by whoever noted the head', async () => {
  const before = await aChainOf(2)
  await happened(2)
  await seal(db)
  const noted = await headNow()
  expect(await verifyChain(db, noted)).toMatchObject({ ok: true })
  await db.deleteFrom('audit_event').where('number', '>', 2).execute()
  await db.updateTable('audit_head').set(before).execute()
  expect(await verifyChain(db)).toMatchObject({ ok: true })
  expect(await verifyChain(db, noted)).toEqual({ ok: false, number: 3, why: 'missing' })
})

test('a log written anew is seen by whoever noted the head', async () => {
  const noted = await aChainOf(3)
  await db.deleteFrom('audit_event').execute()
  await db.updateTable('audit_head').set(START).execute()
  await aChainOf(5)
  expect(await verifyChain(db, noted)).toEqual({ ok: false, number: 3, why: 'not_as_noted' })
})

test('a head noted long ago still fits when the log has grown', async () => {
  const noted = await aChainOf(2)
  await happened(3)
  await seal(db)
  expect(await verifyChain(db, noted)).toMatchObject({ ok: true, head: { number: 5 } })
})

test('a head is read as it was printed, and nothing else is', () => {
  const head = { number: 12, hash: 'ab'.repeat(32) }
  expect(parseLink(` ${formatLink(head)} `)).toEqual(head)
  for (const text of ['', '12', `0:${head.hash}`, `12:${head.hash}0`, `-1:${head.hash}`]) {
    expect(parseLink(text)).toBeNull()
  }
})
