import { beforeEach, expect, test } from 'vitest'
import { recordRefusal } from '#app/audit/record-refusal.server.ts'
import { loader as officersQueue } from '#app/routes/officer/queue.tsx'
import { action as decideComment } from '#app/routes/officer/decision.tsx'
import { after } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { aHeldComment, anOfficer, aPerson } from '../support/ambleford.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

beforeEach(async () => {
  await db.deleteFrom('rate_limit').execute()
  await db.deleteFrom('audit_event').execute()
})

async function recorded() {
  const events = await db
    .selectFrom('audit_event')
    .select(['actor_id', 'subject_id', 'detail'])
    .where('action', '=', 'access.refused')
    .orderBy('id')
    .execute()
  return events.map(({ actor_id, subject_id, detail }) => [
    actor_id,
    subject_id,
    JSON.parse(detail ?? '{}'),
  ])
}

const context = { nonce: '' }

test('a resident at the officers’ queue is on record once, however often they knock', async () => {
  const resident = await aPerson()
  const cookie = await signedIn(resident)
  for (let n = 0; n < 5; n += 1) {
    const request = asking('/officer/queue?state=held', cookie)
    const answer = await answerOf(() => officersQueue({ request, params: {}, context }))
    expect(answer.status).toBe(403)
  }
  expect(await recorded()).toEqual([
    [resident.id, '/officer/queue', { method: 'GET', why: 'not_yours', needed: 'read_queue' }],
  ])
})

test('two people, and two acts of one person, are on record each', async () => {
  const [one, other] = [await aPerson(), await aPerson()]
  const at = '2026-11-23T10:00:00.000Z'
  const act = { method: 'GET', why: 'not_yours', at } as const
  for (const person of [one, other]) {
    for (const path of ['/admin/roles', '/admin/audit']) {
      await recordRefusal(db, { ...act, path, person })
      await recordRefusal(db, { ...act, path, person, at: after(at, 30_000) })
    }
  }
  expect(await recorded()).toHaveLength(4)
  await recordRefusal(db, { ...act, path: '/admin/roles', person: one, at: after(at, 60_000) })
  expect(await recorded()).toHaveLength(5)
})

test('whoever goes on all day is written down sixty times an hour', async () => {
  const person = await aPerson()
  const act = { method: 'GET', path: '/admin/roles', why: 'not_yours', person } as const
  for (let minute = 0; minute < 90; minute += 1) {
    const at = after('2026-11-23T10:00:00.000Z', minute * 40_000)
    for (const path of ['/admin/roles', '/admin/audit']) {
      await recordRefusal(db, { ...act, path, at })
    }
  }
  expect(await recorded()).toHaveLength(60)
})

test.each([
  ['a forged token', { token: 'forged' }, 'form_expired'],
  ['another website', { headers: { origin: 'https://evil.example' } }, 'from_elsewhere'],
])('a form with %s is on record, without what it named', async (_, given, why) => {
  const { reference } = await aHeldComment()
  const cookie = await signedIn(await anOfficer())
  const path = `/officer/comments/${reference}/decisions`
  const request = sending(path, { verdict: 'publish' }, { cookie, ...given })
  await answerOf(() => decideComment({ request, params: { reference }, context }))
  expect(await recorded()).toEqual([
    [null, '/officer/comments/:/decisions', { method: 'POST', why, needed: null }],
  ])
})

test('a refusal that cannot be written down is still a refusal', async () => {
  const person = { id: 'nobody-we-know' }
  const act = { method: 'GET', path: '/admin', why: 'not_yours', person } as const
  await recordRefusal(db, { ...act, at: '2026-11-23T10:00:00.000Z' })
  expect(await recorded()).toEqual([])
})
