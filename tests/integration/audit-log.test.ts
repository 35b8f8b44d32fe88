import { beforeAll, expect, test } from 'vitest'
import { logPage } from '#app/audit/log-page.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { seal } from '#app/audit/seal.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aHeldComment, aPerson } from '../support/ambleford.ts'

type Event = Parameters<typeof recordEvent>[1]

let [first, second] = [{ id: '' }, { id: '' }]

function recorded(event: Partial<Event> & Pick<Event, 'action' | 'at'>) {
  const whole = { actor: null, subject: { id: newId() }, ...event }
  return db.transaction().execute((trx) => recordEvent(trx, whole))
}

beforeAll(async () => {
  first = await aPerson('Moira Finch')
  second = await aPerson('Tom Addo')
  await recorded({ action: 'comment.withheld', actor: first, at: '2026-11-20T10:00:00.000Z' })
  await recorded({ action: 'person.appointed', subject: second, at: '2026-11-21T10:00:00.000Z' })
  await recorded({ action: 'comment.submitted', actor: second, at: '2026-11-22T10:00:00.000Z' })
})

async function shown(search: string) {
  const { events } = await logPage(db, new URLSearchParams(search))
  return events.map(({ action }) => action)
}

test('what happened last is read first', async () => {
  const all = ['comment.submitted', 'person.appointed', 'comment.withheld']
  expect(await shown('')).toEqual(all)
  expect(await shown('about=nonsense&on=yesterday&before=nothing&person=%00')).toEqual(all)
})

test('the log can be read by what it speaks of', async () => {
  expect(await shown('about=comment')).toEqual(['comment.submitted', 'comment.withheld'])
  expect(await shown('about=outcome')).toEqual([])
})

test('a person’s events are what they did and what was done to them', async () => {
  expect(await shown(`person=${second.id}`)).toEqual(['comment.submitted', 'person.appointed'])
  expect(await shown(`person=${first.id}`)).toEqual(['comment.withheld'])
  expect(await shown(`person=${newId()}`)).toEqual([])
})

test('an event about a person has their name', async () => {
  const { events } = await logPage(db, new URLSearchParams('about=person'))
  expect(events).toEqual([expect.objectContaining({ about: 'Tom Addo', subject_id: second.id })])
})

test('a day is a day in London', async () => {
  await recorded({ action: 'demo.seeded', at: '2026-06-30T23:30:00.000Z' })
  expect(await shown('on=2026-07-01')).toEqual(['demo.seeded'])
  expect(await shown('on=2026-06-30')).toEqual([])
  expect(await shown('on=2026-11-21')).toEqual(['person.appointed'])
})

test('an event has the name of whoever did it, and its number once it is sealed', async () => {
  await seal(db)
  const { events, head } = await logPage(db, new URLSearchParams('on=2026-11-20'))
  expect(events).toEqual([expect.objectContaining({ actor: 'Moira Finch', number: 1 })])
  expect(head).toMatch(/^4:[0-9a-f]{64}$/)
})

test('the log is paged by fifty without loss or repetition, keeping its filter', async () => {
  const at = '2026-10-01T09:00:00.000Z'
  for (let n = 0; n < 120; n += 1) await recorded({ action: 'theme.added', at })
  const ids: string[] = []
  let address: string | null = '/admin/audit?about=theme'
  const pages: number[] = []
  while (address !== null) {
    const search = new URL(address, 'https://talk.example').searchParams
    expect(search.get('about')).toBe('theme')
    const page: Awaited<ReturnType<typeof logPage>> = await logPage(db, search)
    pages.push(page.events.length)
    ids.push(...page.events.map(({ id }) => id))
    address = page.next
  }
  expect(pages).toEqual([50, 50, 20])
  expect(new Set(ids).size).toBe(120)
})

test('an event about a comment or a publication says which, and none has a code in its words', async () => {
  const comment = await aHeldComment({ body: 'Keep the maps.' })
  const { events } = await logPage(db, new URLSearchParams('about=comment'))
  const sent = events.find(({ about }) => about === comment.reference)
  expect(sent).toMatchObject({ what: 'Sent a comment', more: expect.stringContaining('officer') })
  expect(events.map(({ what, more }) => what + more).join()).not.toMatch(/[_{}]/)
})
