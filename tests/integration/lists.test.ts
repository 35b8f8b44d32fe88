import { expect, test } from 'vitest'
import { nextInQueue, queuePage } from '#app/moderation/queue-page.server.ts'
import { db } from '#app/platform/database.server.ts'
import { latestPublications, openForComment } from '#db/queries/publications.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMomentLater,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'

const everything = { kind: null, portfolio: null, before: null, limit: 100 }

test('publications are paged newest first without loss or repetition', async () => {
  const made = []
  for (let n = 0; n < 5; n += 1) made.push((await aPublication()).slug)
  const paged: string[] = []
  let before: { at: string; id: string } | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof latestPublications>> = await latestPublications(db, {
      ...everything,
      before,
      limit: 2,
    })
    const last = page.at(-1)
    if (!last) break
    paged.push(...page.map(({ slug }) => slug))
    before = { at: last.first_published_at ?? '', id: last.id }
  }
  expect(paged).toEqual(made.reverse())
})

test('a list of one kind has that kind alone, and what was withdrawn is in none', async () => {
  const speech = await aPublication({ kind: 'speech' })
  const down = await aPublication({ kind: 'speech' })
  await db
    .updateTable('publication')
    .set({ withdrawn_at: aMomentLater(), withdrawn_reason: 'A mistake.' })
    .where('id', '=', down.id)
    .execute()
  const speeches = await latestPublications(db, { ...everything, kind: 'speech' })
  expect(speeches.map(({ slug }) => slug)).toEqual([speech.slug])
})

test('a list counts the comments that are shown', async () => {
  const on = await aPublication()
  await aComment({ on })
  await aHeldComment({ on: { ...on, moderation: 'every_comment' } })
  const listed = (await latestPublications(db, everything)).find(({ slug }) => slug === on.slug)
  expect(listed?.comments).toBe(1)
})

test('what is open for comment closes soonest first, and what has closed is not there', async () => {
  const at = '2027-01-10T00:00:00.000Z'
  const late = await aPublication({ closesAt: '2027-02-01T00:00:00.000Z' })
  const soon = await aPublication({ closesAt: '2027-01-11T00:00:00.000Z' })
  await aPublication({ closesAt: at })
  const open = await openForComment(db, { at, limit: 10 })
  expect(open.map(({ slug }) => slug)).toEqual([soon.slug, late.slug])
})

const officer = { id: 'an-officer' }
const at = '2026-11-02T10:00:00.000Z'
const asking = (search = '') => ({ search: new URLSearchParams(search), officer, at })

async function references(search: string) {
  const { rows } = await queuePage(db, asking(search))
  return rows.map(({ reference }) => reference)
}

test('the queue has what waits, the longest wait first, by state and by reason', async () => {
  await db
    .updateTable('comment')
    .set({ waiting_since: null })
    .where('state', '<>', 'held')
    .execute()
  for (const { reference } of (await queuePage(db, asking())).rows) {
    const { id } = await db
      .selectFrom('comment')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow()
    await aDecision({ id }, { verdict: 'publish' })
  }
  const premoderated = await aHeldComment()
  const unread = await aComment()
  const linked = await aComment({ body: 'http://a.example and http://b.example' })
  const decided = await aHeldComment()
  await aDecision(decided, { verdict: 'publish' })

  const [first, second, third] = [premoderated, unread, linked].map(({ reference }) => reference)
  expect(await references('')).toEqual([first, second, third])
  expect(await references('state=held')).toEqual([first, third])
  expect(await references('state=unread')).toEqual([second])
  expect(await references('reason=links')).toEqual([third])
  expect(await references('state=nonsense&reason=toString')).toEqual([first, second, third])
  expect(await nextInQueue(db, asking())).toBe(first)
  expect(await nextInQueue(db, asking('reason=links'))).toBe(third)
  const { counts } = await queuePage(db, asking())
  expect(counts.reasons.map(({ reason, comments }) => [reason, comments]).sort()).toEqual([
    ['links', 1],
    ['new_contributor', 1],
    ['premod_page', 1],
  ])
  expect(counts.kinds).toEqual({ all: 3, held: 2, edited: 0, reported: 0 })
  expect(counts.lanes).toEqual({ overdue: 0, due_soon: 0, on_time: 3 })
})

test('the queue is paged by twenty-five without loss or repetition, keeping its filter', async () => {
  const on = await aPublication({ moderation: 'every_comment' })
  const by = await aPerson()
  for (let n = 0; n < 55; n += 1) await aHeldComment({ on, by })
  const wanted = 'state=held&reason=new_contributor'
  const pages: string[][] = []
  let address: string | null = `/officer/queue?${wanted}`
  while (address !== null) {
    const search = new URL(address, 'https://talk.example').searchParams
    expect(search.get('state')).toBe('held')
    const page: Awaited<ReturnType<typeof queuePage>> = await queuePage(db, {
      ...asking(),
      search,
    })
    pages.push(page.rows.map(({ reference }) => reference))
    address = page.next
  }
  const waiting = await db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .select('reference')
    .where('comment.state', '=', 'held')
    .where('publication.moderation', '=', 'every_comment')
    .orderBy('comment.waiting_since')
    .orderBy('comment.id')
    .execute()
  expect(pages.slice(0, 2).map((page) => page.length)).toEqual([25, 25])
  expect(pages.flat()).toEqual(waiting.map(({ reference }) => reference))
})
