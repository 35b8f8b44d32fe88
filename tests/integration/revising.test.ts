import { expect, test } from 'vitest'
import { revise } from '#app/comments/revise.server.ts'
import { db } from '#app/platform/database.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { holdsOn } from '#db/queries/moderation-card.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  aPerson,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { theRevision } from '../support/review.ts'

async function aReturnedComment(comment: { id: string }) {
  const number = rules++
  await aHouseRule(number)
  await aDecision(comment, { verdict: 'return', rule: number, note: 'Take out the name.' })
  return theComment(comment.id)
}
let rules = 1

const REFUSED = { ok: false, why: 'changed' }

function changing(
  comment: Awaited<ReturnType<typeof aReturnedComment>>,
  author: { id: string },
  body = 'Keep the maps, please.',
) {
  return revise(db, { comment, author, body, at: aMomentLater() })
}

test('a returned comment comes back changed and waits for an officer', async () => {
  const by = await aPerson()
  const comment = await aReturnedComment(await aHeldComment({ by }))
  expect(await changing(comment, by)).toEqual({ ok: true })

  const now = await theComment(comment.id)
  expect(now).toMatchObject({ state: 'held', revision: 2, shown_as: 'nothing' })
  expect(now.waiting_since).not.toBeNull()
  const { id, body } = await theRevision(comment)
  expect(body).toBe('Keep the maps, please.')
  const holds = await holdsOn(db, id)
  expect(holds.map(({ reason }) => reason)).toContain('premod_person')
})

test('the words written first are never overwritten', async () => {
  const by = await aPerson()
  const comment = await aReturnedComment(await aHeldComment({ by, body: 'The first words.' }))
  await changing(comment, by)
  const revisions = await db
    .selectFrom('comment_revision')
    .select(['number', 'body'])
    .where('comment_id', '=', comment.id)
    .orderBy('number')
    .execute()
  expect(revisions).toEqual([
    { number: 1, body: 'The first words.' },
    { number: 2, body: 'Keep the maps, please.' },
  ])
})

test('a comment that was public leaves its line in the thread while it is read again', async () => {
  const by = await aPerson()
  const comment = await aReturnedComment(await aComment({ by }))
  expect(comment.shown_as).toBe('placeholder')
  await changing(comment, by)
  expect(await theComment(comment.id)).toMatchObject({ state: 'held', shown_as: 'placeholder' })
})

test('only its author changes a comment', async () => {
  const comment = await aReturnedComment(await aHeldComment())
  expect(await changing(comment, await aPerson('Len Moss'))).toEqual(REFUSED)
  expect(await theComment(comment.id)).toMatchObject({ state: 'returned', revision: 1 })
})

test('for a quarter of an hour an author changes what was published, and it stays on the page', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  expect(await changing(comment, by)).toEqual({ ok: true })
  expect(await theComment(comment.id)).toMatchObject({ state: 'published', revision: 2 })
})

test('after a quarter of an hour nobody changes what was published', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  const at = after(comment.submitted_at, 15 * MINUTE)
  expect(await revise(db, { comment, author: by, body: 'Too late.', at })).toEqual(REFUSED)
  expect(await theComment(comment.id)).toMatchObject({ revision: 1 })
})

test('a change that a check finds something in waits, and leaves its line in the thread', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  await changing(comment, by, 'Ring me on 01303 850388.')
  expect(await theComment(comment.id)).toMatchObject({ state: 'held', shown_as: 'placeholder' })
  expect(await holdsOn(db, (await theRevision(comment)).id)).toMatchObject([
    { reason: 'personal_data', matched: '01303 850388' },
  ])
})

test('a change of what an officer has decided waits to be read again', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  await aDecision(comment, { verdict: 'publish' })
  await changing(await theComment(comment.id), by)
  expect(await theComment(comment.id)).toMatchObject({ state: 'held', revision: 2 })
})

test('a change that an officer’s decision overtook is not taken', async () => {
  const by = await aPerson()
  const seen = await aComment({ by })
  await aDecision(seen, { verdict: 'publish' })
  expect(await changing(seen, by)).toEqual(REFUSED)
})

test('sent twice at once, a change is taken once', async () => {
  const by = await aPerson()
  const comment = await aReturnedComment(await aHeldComment({ by }))
  const both = await Promise.all([changing(comment, by), changing(comment, by)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await theComment(comment.id)).revision).toBe(2)
})

test('a change is on record, and its author is told that it arrived', async () => {
  const by = await aPerson()
  const comment = await aReturnedComment(await aHeldComment({ by }))
  const owedBefore = await mailsOwedTo(by)
  await changing(comment, by)
  expect(await eventsAbout(comment)).toEqual([
    'comment.submitted',
    'comment.returned',
    'comment.revised',
  ])
  expect(await mailsOwedTo(by)).toEqual([...owedBefore, 'comment-received'])
})
