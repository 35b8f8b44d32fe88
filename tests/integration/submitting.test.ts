import { expect, test } from 'vitest'
import { submit } from '#app/comments/submit.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { withdraw as withdrawPage } from '#app/publications/withdraw.server.ts'
import { newId } from '#db/id.ts'
import { checkResultsOn } from '#db/queries/screening.server.ts'
import type { Moderation } from '#db/schema/publications.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMomentLater,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { theRevision } from '../support/review.ts'

type Attempt = Parameters<typeof submit>[2]

async function anAttempt(more: Partial<Attempt> = {}): Promise<Attempt> {
  return {
    publication: more.publication ?? (await aPublication()),
    parent: null,
    author: more.author ?? (await aPerson()),
    text: {
      body: 'Keep the maps.',
      sectionKey: null,
      onBehalfOf: null,
      ward: null,
      mayStay: false,
      submissionKey: newId(),
    },
    at: aMomentLater(),
    ...more,
  }
}

async function standingOf(comment: { id: string }) {
  const { state, shown_as, waiting_since, published_at } = await theComment(comment.id)
  return { state, shown_as, isWaiting: waiting_since !== null, isOut: published_at !== null }
}

async function reasonsFor(comment: { id: string }) {
  const holds = await db
    .selectFrom('hold')
    .innerJoin('comment_revision', 'comment_revision.id', 'hold.revision_id')
    .select('hold.reason')
    .where('comment_revision.comment_id', '=', comment.id)
    .orderBy('hold.position')
    .execute()
  return holds.map(({ reason }) => reason)
}

function counted(table: 'comment' | 'comment_revision' | 'audit_event' | 'owed_mail') {
  return db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
}

const held = { state: 'held', shown_as: 'nothing', isWaiting: true, isOut: false }
const published = { state: 'published', shown_as: 'text', isWaiting: true, isOut: true }

async function standsOn(
  moderation: Moderation,
  author: { id: string; name: string; email: string },
) {
  const comment = await aComment({ on: await aPublication({ moderation }), by: author })
  return { standing: await standingOf(comment), reasons: await reasonsFor(comment) }
}

test('a first comment is held on a page that reads first comments', async () => {
  expect(await standsOn('first_comment', await aPerson())).toEqual({
    standing: held,
    reasons: ['new_contributor'],
  })
})

test('somebody approved before appears at once, waiting to be read', async () => {
  const by = await aPerson()
  await aDecision(await aComment({ by }), { verdict: 'publish' })
  expect(await standsOn('first_comment', by)).toEqual({ standing: published, reasons: [] })
})

test('somebody whose first comment still waits is still new', async () => {
  const by = await aPerson()
  await aComment({ by, on: await aPublication({ moderation: 'every_comment' }) })
  expect((await standsOn('first_comment', by)).reasons).toEqual(['new_contributor'])
})

test('every comment is held on a page that reads every comment', async () => {
  const by = await aPerson()
  await aDecision(await aComment({ by }), { verdict: 'publish' })
  expect(await standsOn('every_comment', by)).toEqual({ standing: held, reasons: ['premod_page'] })
})

test('the same words by the same person within six minutes wait, on another page too', async () => {
  const author = await aPerson()
  const again = { author, at: '2026-12-01T10:05:59.000Z' }
  await submit(db, engine, await anAttempt({ author, at: '2026-12-01T10:00:00.000Z' }))
  const second = await submit(db, engine, await anAttempt(again))
  expect(second.ok && (await reasonsFor(second.comment))).toEqual(['repeat'])
  const later = await anAttempt({ author, at: '2026-12-01T10:12:00.000Z' })
  const third = await submit(db, engine, later)
  expect(third.ok && (await reasonsFor(third.comment))).toEqual([])
})

test('the same words by somebody else are pointed out and do not wait', async () => {
  const at = '2026-12-02T10:00:00.000Z'
  await submit(db, engine, await anAttempt({ at }))
  const echo = await submit(db, engine, await anAttempt({ at }))
  if (!echo.ok) throw new Error(echo.why)
  expect(await reasonsFor(echo.comment)).toEqual([])
  const said = await checkResultsOn(db, (await theRevision(echo.comment)).id)
  expect(said.find(({ check_name }) => check_name === 'Said before')).toMatchObject({
    verdict: 'flag',
  })
})

test('somebody a third of whose comments were refused this week waits', async () => {
  const by = await aPerson()
  await aHouseRule(12)
  await aDecision(await aComment({ by }), { verdict: 'publish' })
  await aDecision(await aComment({ by }), { verdict: 'publish' })
  await aDecision(await aComment({ by }), { verdict: 'remove', rule: 12, note: null })
  expect((await standsOn('first_comment', by)).reasons).toEqual(['rejection_rate'])
})

test('the council’s own word holds a comment, and each check says what it found', async () => {
  const added = { added_by: (await aPerson()).id, added_at: aMomentLater() }
  await db
    .insertInto('word_list_entry')
    .values({ id: newId(), words: 'flibbertigibbet', effect: 'hold', ...added })
    .execute()
  const comment = await aComment({ body: 'That flibbertigibbet of a chairman.' })
  expect(await reasonsFor(comment)).toEqual(['word_list'])
  const said = await checkResultsOn(db, (await theRevision(comment)).id)
  expect(said.find(({ matched }) => matched)).toMatchObject({
    check_name: 'The council’s word list',
    verdict: 'hold',
    matched: 'flibbertigibbet',
  })
})

test('the same form sent twice makes one comment', async () => {
  const attempt = await anAttempt()
  const first = await submit(db, engine, attempt)
  const second = await submit(db, engine, { ...attempt, at: aMomentLater() })
  expect(first.ok).toBe(true)
  expect(second).toEqual(first)
  expect(await mailsOwedTo(attempt.author)).toEqual(['comment-received'])
})

test('the same form sent many times at once makes one comment', async () => {
  const attempt = await anAttempt()
  const all = await Promise.all([1, 2, 3, 4].map(() => submit(db, engine, attempt)))
  const references = new Set(all.map((sent) => (sent.ok ? sent.comment.reference : sent.why)))
  expect(references.size).toBe(1)
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('person_id', '=', attempt.author.id)
    .execute()
  expect(rows).toHaveLength(1)
  expect(await mailsOwedTo(attempt.author)).toEqual(['comment-received'])
})

test('two people may happen to send the same key', async () => {
  const attempt = await anAttempt()
  const other = await anAttempt({ publication: attempt.publication, text: attempt.text })
  const [first, second] = [await submit(db, engine, attempt), await submit(db, engine, other)]
  expect(first.ok && second.ok && first.comment.id !== second.comment.id).toBe(true)
})

test('a page takes comments until its closing time, holds them for an hour, then takes none', async () => {
  const publication = await aPublication({ closesAt: '2026-12-13T00:00:00.000Z' })
  const onTime = await anAttempt({ publication, at: '2026-12-12T23:59:59.999Z' })
  expect((await submit(db, engine, onTime)).ok).toBe(true)
  const late = await submit(
    db,
    engine,
    await anAttempt({ publication, at: '2026-12-13T00:59:59.999Z' }),
  )
  expect(late.ok && (await reasonsFor(late.comment))).toEqual(['late'])
  const tooLate = await anAttempt({ publication, at: '2026-12-13T01:00:00.000Z' })
  expect(await submit(db, engine, tooLate)).toEqual({ ok: false, why: 'closed' })
})

test('a page that was taken down takes no comments', async () => {
  const publication = await aPublication()
  const member = await aPerson()
  const reason = 'Published by mistake.'
  await withdrawPage(db, { publication, reason, member, at: aMomentLater() })
  const { withdrawn_at } = await db
    .selectFrom('publication')
    .select('withdrawn_at')
    .where('id', '=', publication.id)
    .executeTakeFirstOrThrow()
  const attempt = await anAttempt()
  const onIt = { ...attempt, publication: { ...publication, withdrawn_at } }
  expect(await submit(db, engine, onIt)).toEqual({ ok: false, why: 'closed' })
})

test('nobody answers a comment that is not shown', async () => {
  const publication = await aPublication()
  const comment = await aComment({ on: publication })
  await aHouseRule(11)
  await aDecision(comment, { verdict: 'remove', rule: 11, note: null })
  const parent = await theComment(comment.id)
  expect(await submit(db, engine, await anAttempt({ publication, parent }))).toEqual({
    ok: false,
    why: 'nothing_to_answer',
  })
})

test('a reply stands under the comment it answers, in the same thread', async () => {
  const on = await aPublication()
  const root = await aComment({ on })
  const reply = await aComment({ on, inReplyTo: root.id })
  const deeper = await aComment({ on, inReplyTo: reply.id })
  expect(deeper).toMatchObject({ parent_id: reply.id, root_id: root.id, depth: 2 })
})

test('a comment is on record and its author is owed a mail', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  expect(await eventsAbout(comment)).toEqual(['comment.submitted'])
  expect(await mailsOwedTo(by)).toEqual(['comment-received'])
})

test('when a comment cannot be written whole, nothing of it is left', async () => {
  const tables = ['comment', 'comment_revision', 'audit_event', 'owed_mail'] as const
  const attempt = await anAttempt({ author: { id: newId(), name: 'Nobody' } })
  const before = await Promise.all(tables.map(counted))
  await expect(submit(db, engine, attempt)).rejects.toThrow()
  const unreadable = await anAttempt()
  const empty = { ...unreadable, text: { ...unreadable.text, body: '' } }
  await expect(submit(db, engine, empty)).rejects.toThrow()
  expect(await Promise.all(tables.map(counted))).toEqual(before)
})
