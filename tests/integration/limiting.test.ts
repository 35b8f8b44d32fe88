import { expect, test } from 'vitest'
import { action as sendComment } from '#app/routes/public/comment-new.tsx'
import { action as supportComment } from '#app/routes/public/comment-support.tsx'
import { after } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { LIMITS } from '#app/platform/limits.ts'
import { spend, sweep } from '#app/platform/spend.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aMomentLater, aPerson, aPublication } from '../support/ambleford.ts'
import { answerOf, sending, signedIn } from '../support/session.ts'

const at = aMomentLater()

function allowance(given: { key?: string; points?: number; at?: string } = {}) {
  return { key: newId(), points: 3, seconds: 60, at, ...given }
}

test('three of three are taken, and the fourth is told when there is one again', async () => {
  const three = allowance()
  for (let n = 0; n < 3; n += 1) expect(await spend(db, three)).toBeNull()
  const refused = await spend(db, { ...three, at: after(at, 20_000) })
  expect(refused).toEqual({ renewsAt: after(at, 60_000) })
})

test('the allowance is whole again at the end of its time, not a moment before', async () => {
  const one = allowance({ points: 1 })
  await spend(db, one)
  expect(await spend(db, { ...one, at: after(at, 59_999) })).not.toBeNull()
  expect(await spend(db, { ...one, at: after(at, 60_000) })).toBeNull()
  expect(await spend(db, { ...one, at: after(at, 60_001) })).toEqual({
    renewsAt: after(at, 120_000),
  })
})

test('of twenty sent at the same moment no more than three are taken', async () => {
  const three = allowance()
  const answers = await Promise.all(Array.from({ length: 20 }, () => spend(db, three)))
  expect(answers.filter((refused) => refused === null)).toHaveLength(3)
})

test('counting waits its turn while a transaction is open, and is not undone with it', async () => {
  const one = allowance({ points: 1 })
  const broken = db.transaction().execute(async (trx) => {
    await trx.selectFrom('person').select('id').limit(1).execute()
    await new Promise((resolve) => setTimeout(resolve, 50))
    throw new Error('taken back')
  })
  const counted = spend(db, one)
  await expect(broken).rejects.toThrow('taken back')
  expect(await counted).toBeNull()
  expect(await spend(db, one)).not.toBeNull()
})

test('what is whole again is swept away, and what still counts stays', async () => {
  const [old, fresh] = [allowance(), allowance({ at: after(at, 60_000) })]
  await spend(db, old)
  await spend(db, fresh)
  await sweep(db, after(at, 60_000))
  const left = await db.selectFrom('rate_limit').select('key').execute()
  expect(left.map(({ key }) => key)).toContain(fresh.key)
  expect(left.map(({ key }) => key)).not.toContain(old.key)
})

const nobody = { nonce: '' }

function aForm(fields: Record<string, string> = {}) {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return form
}

async function asked(times: number, once: () => Promise<unknown>) {
  for (let n = 0; n < times; n += 1) await once()
}

test('a person is counted wherever they are, and nobody else for them', async () => {
  const [busy, other] = [await aPerson(), await aPerson()]
  const context = { ...nobody, caller: newId() }
  const follow = (person: { id: string }) =>
    answerOf(() => withinLimit('follow', { form: aForm(), context, person }))
  await asked(LIMITS.follow.person, () => follow(busy))
  expect((await follow(busy)).status).toBe(429)
  expect((await follow(other)).status).toBe(200)
})

test('links to one address are counted by network, however it is written', async () => {
  const link = (address: string, caller = 'one network') => {
    const asking = { form: aForm({ email: address }), person: null, address }
    return answerOf(() => withinLimit('email_link', { ...asking, context: { ...nobody, caller } }))
  }
  await asked(LIMITS.email_link.address, () => link('marjorie@ambleford.example'))
  expect(await link(' Marjorie@Ambleford.example ')).toMatchObject({
    status: 429,
    said: { kept: [['email', ' Marjorie@Ambleford.example ']] },
  })
  expect((await link('tom@ambleford.example')).status).toBe(200)
  expect((await link('marjorie@ambleford.example', newId())).status).toBe(200)
})

test('neither an address nor a person can be read from what is counted', async () => {
  const [person, address] = [await aPerson(), 'eleri@ambleford.example']
  const context = { ...nobody, caller: '192.0.2.17' }
  await withinLimit('email_link', { form: aForm(), context, person: null, address })
  await withinLimit('comment', { form: aForm(), context, person })
  const rows = JSON.stringify(await db.selectFrom('rate_limit').selectAll().execute())
  for (const secret of [person.id, address, 'eleri', '192.0.2.17']) {
    expect(rows).not.toContain(secret)
  }
})

function commenting(slug: string, { cookie, body }: { cookie: string; body: string }) {
  const fields = { body, submission_key: crypto.randomUUID() }
  const request = sending(`/publications/${slug}/comments/new`, fields, { cookie })
  return answerOf(() => sendComment({ request, params: { slug }, context: nobody }))
}

test('a comment too many is given back with a time to try again, and is not written', async () => {
  const [page, person] = [await aPublication(), await aPerson()]
  const cookie = await signedIn(person)
  for (let n = 0; n < LIMITS.comment.person; n += 1) {
    expect((await commenting(page.slug, { cookie, body: `Point ${n}.` })).status).toBe(302)
  }
  const refused = await commenting(page.slug, { cookie, body: 'And another thing.' })
  expect(refused).toMatchObject({
    status: 429,
    said: {
      problem: 'too_many',
      because: expect.stringContaining('10 comments from one person in 10 minutes'),
      again: { at: expect.stringMatching(/:00\.000Z$/), seconds: expect.any(Number) },
      kept: expect.arrayContaining([['body', 'And another thing.']]),
    },
  })
  const written = await db
    .selectFrom('comment')
    .select('id')
    .where('person_id', '=', person.id)
    .execute()
  expect(written).toHaveLength(LIMITS.comment.person)
})

test('a form with a mistake in it is not counted', async () => {
  const [page, cookie] = [await aPublication(), await signedIn(await aPerson())]
  for (let n = 0; n <= LIMITS.comment.person; n += 1) {
    expect((await commenting(page.slug, { cookie, body: ' ' })).status).toBe(422)
  }
  expect((await commenting(page.slug, { cookie, body: 'Now with words.' })).status).toBe(302)
})

test('support is limited too', async () => {
  const [comment, cookie] = [await aComment(), await signedIn(await aPerson())]
  const press = () => {
    const request = sending('/support', { wanted: 'yes' }, { cookie })
    const params = { reference: comment.reference }
    return answerOf(() => supportComment({ request, params, context: nobody }))
  }
  await asked(LIMITS.support.person, press)
  expect((await press()).status).toBe(429)
})
