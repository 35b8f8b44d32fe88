import { expect, test } from 'vitest'
import { claim, release, sweepClaims, takeOver } from '#app/moderation/claim.server.ts'
import { nextInQueue, queuePage } from '#app/moderation/queue-page.server.ts'
import { endSessionOf, endSessions } from '#app/people/sessions.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { aHeldComment, anOfficer, aPublication, eventsAbout } from '../support/ambleford.ts'
import { asking, signedIn } from '../support/session.ts'

const at = '2026-11-03T10:00:00.000Z'

async function twoOfficersAndAComment() {
  const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz')]
  return { moira, tariq, comment: await aHeldComment() }
}

async function holderSeenBy(officer: { id: string }, comment: { id: string }, when = at) {
  const { rows } = await queuePage(db, { search: new URLSearchParams(), officer, at: when })
  return rows.find(({ id }) => id === comment.id)?.holder ?? null
}

test('of two officers who open a comment at once, one has it and the other is told who', async () => {
  const { moira, tariq, comment } = await twoOfficersAndAComment()
  const both = await Promise.all([
    claim(db, { comment, officer: moira, at }),
    claim(db, { comment, officer: tariq, at }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const [winner, loser] = both[0].ok ? [moira, tariq] : [tariq, moira]
  expect(both).toContainEqual({ ok: false, by: winner.name })
  expect(await holderSeenBy(loser, comment)).toEqual({ name: winner.name, isOwn: false })
  expect(await holderSeenBy(winner, comment)).toEqual({ name: winner.name, isOwn: true })
})

test('a claim that was not seen for ten minutes lapses, and one that was seen does not', async () => {
  const { moira, tariq, comment } = await twoOfficersAndAComment()
  await claim(db, { comment, officer: moira, at })
  await claim(db, { comment, officer: moira, at: after(at, 9 * MINUTE) })
  const [stillHers, nobodys] = [after(at, 18 * MINUTE), after(at, 19 * MINUTE)]
  expect(await claim(db, { comment, officer: tariq, at: stillHers })).toMatchObject({ ok: false })
  expect(await holderSeenBy(tariq, comment, nobodys)).toBeNull()
  expect(await claim(db, { comment, officer: tariq, at: nobodys })).toEqual({ ok: true })
})

test('a takeover is on record, and of two who take over from the same colleague one does', async () => {
  const { moira, tariq, comment } = await twoOfficersAndAComment()
  const ada = await anOfficer('Ada Clerk')
  await claim(db, { comment, officer: moira, at })
  const both = await Promise.all([
    takeOver(db, { comment, officer: tariq, from: moira.id, at }),
    takeOver(db, { comment, officer: ada, from: moira.id, at }),
  ])
  expect(both.toSorted()).toEqual([false, true])
  expect(await claim(db, { comment, officer: moira, at })).toMatchObject({ ok: false })
  const taken = (await eventsAbout(comment)).filter((action) => action.endsWith('taken_over'))
  expect(taken).toEqual(['comment.claim_taken_over'])
})

test('whoever leaves puts a comment back, and nobody else’s', async () => {
  const { moira, tariq, comment } = await twoOfficersAndAComment()
  await claim(db, { comment, officer: moira, at })
  await release(db, { comment, officer: tariq })
  expect(await claim(db, { comment, officer: tariq, at })).toMatchObject({ ok: false })
  await release(db, { comment, officer: moira })
  expect(await claim(db, { comment, officer: tariq, at })).toEqual({ ok: true })
})

test('signing out and having every session ended put back what an officer had', async () => {
  const { moira, tariq, comment } = await twoOfficersAndAComment()
  const cookie = await signedIn(moira)
  await claim(db, { comment, officer: moira, at })
  await endSessionOf(db, asking('/officer/queue', cookie))
  expect(await claim(db, { comment, officer: tariq, at })).toEqual({ ok: true })
  await db.transaction().execute((trx) => endSessions(trx, { person: tariq.id }))
  expect(await claim(db, { comment, officer: moira, at })).toEqual({ ok: true })
})

test('the next comment is one that no colleague has before them, after the one just settled', async () => {
  const { moira, tariq } = await twoOfficersAndAComment()
  const on = await aPublication({ moderation: 'every_comment' })
  const comments = [
    await aHeldComment({ on }),
    await aHeldComment({ on }),
    await aHeldComment({ on }),
  ]
  const [first, second, third] = comments
  if (!first || !second || !third) throw new Error('There are three.')
  await claim(db, { comment: second, officer: tariq, at })
  const asked = { search: new URLSearchParams({ page: on.slug }), officer: moira, at }
  expect(await nextInQueue(db, asked)).toBe(first.reference)
  expect(await nextInQueue(db, { ...asked, from: first })).toBe(third.reference)
  expect(await nextInQueue(db, { ...asked, officer: tariq, from: first })).toBe(second.reference)
  expect(await nextInQueue(db, { ...asked, from: third })).toBe(first.reference)
})

test('claims that lapsed are swept, and standing ones stay', async () => {
  const { moira, tariq, comment } = await twoOfficersAndAComment()
  const other = await aHeldComment()
  await claim(db, { comment, officer: moira, at })
  await claim(db, { comment: other, officer: tariq, at: after(at, 5 * MINUTE) })
  await sweepClaims(db, after(at, 10 * MINUTE))
  const left = await db
    .selectFrom('claim')
    .select('comment_id')
    .where('comment_id', 'in', [comment.id, other.id])
    .execute()
  expect(left).toEqual([{ comment_id: other.id }])
})
