import { beforeAll, expect, test } from 'vitest'
import { askBulk } from '#app/moderation/ask-bulk.server.ts'
import { workOffBulk } from '#app/moderation/bulk.server.ts'
import type { Bulk } from '#app/moderation/bulk.ts'
import { chosenComments } from '#app/moderation/chosen.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { bulkDecision, bulkProgress, bulkSkips } from '#db/queries/bulk.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'

beforeAll(() => aHouseRule(1))

type Comment = Awaited<ReturnType<typeof theComment>>

function asked(comments: Comment[], verdict: Partial<Bulk> = {}): Bulk {
  const choices = comments.map(({ reference, revision, decisions }) => ({
    reference,
    revision,
    seen: decisions,
  }))
  return { verdict: 'publish', rule: null, note: null, choices, ...verdict }
}

async function worked(bulk: Bulk, officer: { id: string }) {
  const id = await askBulk(db, { bulk, officer, at: aMomentLater() })
  while (await workOffBulk(db, engine, { clock: aMomentLater })) continue
  const skips = await bulkSkips(db, id)
  const why = Object.fromEntries(skips.map(({ reference, skipped }) => [reference, skipped]))
  return { id, why }
}

test('many comments get one verdict, each with its decision, its event and its mail', async () => {
  const officer = await anOfficer()
  const author = await aPerson()
  const comments = [await aHeldComment({ by: author }), await aHeldComment({ by: author })]
  const { id, why } = await worked(
    asked(comments, { verdict: 'withhold', rule: 1, note: 'Not here.' }),
    officer,
  )
  expect(why).toEqual({})
  for (const { id } of comments) {
    expect((await theComment(id)).state).toBe('withheld')
    expect(await eventsAbout({ id })).toContain('comment.withheld')
  }
  const mails = await mailsOwedTo(author)
  expect(mails.filter((mail) => mail === 'comment-withheld')).toHaveLength(2)
  expect(await bulkProgress(db, id)).toEqual({ chosen: 2, settled: 2, skipped: 0 })
  expect((await bulkDecision(db, id))?.finished_at).not.toBeNull()
})

test('what a colleague decided, what changed, and what concerns the officer is skipped, and why is told', async () => {
  const moira = await anOfficer('Moira Finch')
  const on = await aPublication({ moderation: 'every_comment' })
  const [plain, decided, own, named, newer] = [
    await aHeldComment({ on }),
    await aHeldComment({ on }),
    await aHeldComment({ on, by: moira }),
    await aHeldComment({ on, body: 'Moira Finch is never there.' }),
    await aHeldComment({ on }),
  ]
  const bulk = asked([plain, decided, own, named, newer], { verdict: 'withhold', rule: 1 })
  await aDecision(decided, { verdict: 'publish' }, await anOfficer('Tariq Aziz'))
  await db.updateTable('comment').set({ revision: 2 }).where('id', '=', newer.id).execute()
  await db
    .insertInto('comment_revision')
    .values({ id: newId(), comment_id: newer.id, number: 2, ...(await wordsOf(newer)) })
    .execute()
  const { why } = await worked(bulk, moira)
  expect(why).toEqual({
    [decided.reference]: 'decided_already',
    [own.reference]: 'own',
    [named.reference]: 'concerned',
    [newer.reference]: 'changed',
  })
  expect((await theComment(plain.id)).state).toBe('withheld')
  expect((await theComment(decided.id)).state).toBe('published')
  expect((await theComment(newer.id)).state).toBe('held')
})

async function wordsOf({ id }: { id: string }) {
  return db
    .selectFrom('comment_revision')
    .select(['body', 'public_html', 'submitted_at'])
    .where('comment_id', '=', id)
    .executeTakeFirstOrThrow()
}

test('what was decided in bulk is chosen again in one, except what somebody has decided about since', async () => {
  const on = await aPublication({ moderation: 'every_comment' })
  const [officer, author] = [await anOfficer(), await aPerson()]
  const [slip, another, settled] = [
    await aHeldComment({ on, by: author }),
    await aHeldComment({ on, by: author }),
    await aHeldComment({ on, by: author }),
  ]
  const { id } = await worked(
    asked([slip, another, settled], { verdict: 'withhold', rule: 1 }),
    officer,
  )
  await aDecision(await theComment(settled.id), { verdict: 'publish' }, await anOfficer())

  const search = new URLSearchParams({ decided_by: id })
  const again = await chosenComments(db, { search, at: aMomentLater() })
  expect(again.map(({ reference }) => reference).toSorted()).toEqual(
    [slip.reference, another.reference].toSorted(),
  )
  const back = { verdict: 'hold' as const, rule: null, note: null, choices: again }
  const { why } = await worked(back, officer)
  expect(why).toEqual({})
  const states = await Promise.all([slip, another, settled].map(({ id }) => theComment(id)))
  expect(states.map(({ state }) => state)).toEqual(['held', 'held', 'published'])
  expect(await chosenComments(db, { search, at: aMomentLater() })).toEqual([])
})

test('a hundred and twenty are done in two transactions, and two servers never share them', async () => {
  const on = await aPublication({ moderation: 'every_comment' })
  const by = await aPerson()
  const comments: Comment[] = []
  for (let n = 0; n < 120; n += 1) comments.push(await aHeldComment({ on, by }))
  const officer = await anOfficer()
  const id = await askBulk(db, { bulk: asked(comments), officer, at: aMomentLater() })
  const both = await Promise.all([
    workOffBulk(db, engine, { clock: now }),
    workOffBulk(db, engine, { clock: now }),
  ])
  expect(both.toSorted()).toEqual([false, true])
  expect(await bulkProgress(db, id)).toEqual({ chosen: 120, settled: 120, skipped: 0 })
  const { decisions } = await db
    .selectFrom('decision')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .select((eb) => eb.fn.countAll<number>().as('decisions'))
    .where('comment.publication_id', '=', on.id)
    .executeTakeFirstOrThrow()
  expect(decisions).toBe(120)
})

test('what a server left unfinished another takes up once the lease is over, and does nothing twice', async () => {
  const officer = await anOfficer()
  const [done, left] = [await aHeldComment(), await aHeldComment()]
  const asking = aMomentLater()
  const id = await askBulk(db, { bulk: asked([done, left]), officer, at: asking })
  await aDecision(done, { verdict: 'publish' }, officer)
  await db
    .updateTable('bulk_choice')
    .set({ settled_at: asking })
    .where('comment_id', '=', done.id)
    .execute()
  const lease = { lease: newId(), leased_until: '2026-12-01T10:00:00.000Z' }
  await db.updateTable('bulk_decision').set(lease).where('id', '=', id).execute()
  const clock = (at: string) => ({ clock: () => at })
  expect(await workOffBulk(db, engine, clock('2026-12-01T09:59:00.000Z'))).toBe(false)
  expect(await workOffBulk(db, engine, clock('2026-12-01T10:01:00.000Z'))).toBe(true)
  expect(await theComment(done.id)).toMatchObject({ state: 'published', decisions: 1 })
  expect(await theComment(left.id)).toMatchObject({ state: 'published', decisions: 1 })
})

test('nothing is decided for somebody who is an officer no more', async () => {
  const officer = await anOfficer()
  const comment = await aComment()
  const bulk = asked([comment], { verdict: 'remove', rule: 1 })
  await db
    .updateTable('role_grant')
    .set({ ended_at: aMomentLater() })
    .where('person_id', '=', officer.id)
    .execute()
  const { why } = await worked(bulk, officer)
  expect(why).toEqual({ [comment.reference]: 'not_officer' })
  expect(await theComment(comment.id)).toMatchObject({ decisions: 0 })
})
