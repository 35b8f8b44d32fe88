import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import type { Draft, Release } from '#app/publications/draft.ts'
import { publish } from '#app/publications/publish.server.ts'
import { save } from '#app/publications/save.server.ts'
import { start } from '#app/publications/start.server.ts'
import { restore } from '#app/publications/restore.server.ts'
import { withdraw } from '#app/publications/withdraw.server.ts'
import { draftOf } from '#db/queries/drafts.server.ts'
import { editionsOf } from '#db/queries/editions.server.ts'
import { publicationBySlug, sectionsOf } from '#db/queries/publications.server.ts'
import { aMember, aMomentLater, eventsAbout } from '../support/ambleford.ts'

const draft: Draft = {
  title: 'A library that opens',
  summary: 'Fewer buildings, open longer.',
  body: 'Hello.\n\n## Opening hours {#hours}\n\nNine to five.\n\n## Costs\n\nLess.',
  speech_event: null,
  speech_venue: null,
  speech_delivered_on: null,
  speech_text: null,
}
const release: Release = {
  change: 'major',
  changeNote: null,
  moderation: 'every_comment',
  voice: 'council',
  closesOn: '2026-12-12',
}

async function aDraft(text: Partial<Draft> = {}) {
  const member = await aMember()
  const id = await start(db, {
    kind: 'post',
    draft: { ...draft, ...text },
    member,
    at: aMomentLater(),
  })
  return { id, member }
}

type Page = Awaited<ReturnType<typeof aDraft>>

function releasing({ id, member }: Page, more: Partial<Release> = {}) {
  const going = { ...release, ...more }
  return publish(db, {
    publication: { id, comments_close_at: null },
    release: going,
    member,
    at: aMomentLater(),
  })
}

async function onThePage({ id }: { id: string }) {
  const { slug } = await db
    .selectFrom('publication')
    .select('slug')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const page = await publicationBySlug(db, { slug, at: now() })
  return page && { ...page, sections: await sectionsOf(db, page.editionId) }
}

async function anotherEdition(page: Page, text: Partial<Draft>, more: Partial<Release> = {}) {
  const publication = { id: page.id, edition: (await onThePage(page))?.edition ?? null }
  await save(db, {
    publication,
    draft: { ...draft, ...text },
    member: page.member,
    at: aMomentLater(),
  })
  return releasing(page, { changeNote: 'Longer hours.', ...more })
}

function rowsOf(table: 'edition' | 'section') {
  return db.selectFrom(table).selectAll().orderBy('id').execute()
}

test('nobody reads a draft', async () => {
  const page = await aDraft()
  expect(await onThePage(page)).toBeUndefined()
  expect(await draftOf(db, page.id)).toMatchObject({ revises: 0, title: draft.title })
})

test('the first edition is what the public reads, with its sections rendered', async () => {
  const page = await aDraft()
  expect(await releasing(page)).toEqual({ ok: true, edition: 1 })
  expect(await onThePage(page)).toMatchObject({
    edition: 1,
    title: draft.title,
    html: '<p>Hello.</p>\n',
    voice: 'council',
    moderation: 'every_comment',
    comments_close_at: '2026-12-13T00:00:00.000Z',
    sections: [
      { section_key: 'hours', heading: 'Opening hours', html: '<p>Nine to five.</p>\n' },
      { section_key: 'costs', heading: 'Costs', html: '<p>Less.</p>\n' },
    ],
  })
  expect(await draftOf(db, page.id)).toBeUndefined()
  expect(await eventsAbout(page)).toEqual(['publication.started', 'publication.published'])
})

test('the first edition has no note on what changed, whatever was typed', async () => {
  const page = await aDraft()
  await releasing(page, { change: 'minor', changeNote: 'Nothing.' })
  expect(await editionsOf(db, page.id)).toMatchObject([{ change: 'major', change_note: null }])
})

test('the next edition supersedes, and says what changed', async () => {
  const page = await aDraft()
  await releasing(page)
  const firstPublished = (await onThePage(page))?.first_published_at
  expect(await anotherEdition(page, { body: '## Open {#hours}\n\nTen.' })).toEqual({
    ok: true,
    edition: 2,
  })
  expect(await onThePage(page)).toMatchObject({
    edition: 2,
    first_published_at: firstPublished,
    sections: [{ section_key: 'hours', heading: 'Open', html: '<p>Ten.</p>\n' }],
  })
  expect(await editionsOf(db, page.id)).toMatchObject([
    { number: 2, change: 'major', change_note: 'Longer hours.' },
    { number: 1, change: 'major', change_note: null },
  ])
})

test('an edition is never changed by the next one', async () => {
  const page = await aDraft()
  await releasing(page)
  const [editions, sections] = [await rowsOf('edition'), await rowsOf('section')]
  await anotherEdition(page, { title: 'Another title', body: 'Other words.' })
  expect((await rowsOf('edition')).slice(0, editions.length)).toEqual(editions)
  expect((await rowsOf('section')).slice(0, sections.length)).toEqual(sections)
})

test('a minor edition may go without a note', async () => {
  const page = await aDraft()
  await releasing(page)
  expect((await anotherEdition(page, {}, { change: 'minor', changeNote: null })).ok).toBe(true)
})

test('a second edition without a note is refused, even from a form that took it for the first', async () => {
  const page = await aDraft()
  await releasing(page)
  const answer = await anotherEdition(page, {}, { changeNote: null }).catch(() => 'it broke')
  expect(answer).toMatchObject({ ok: false })
})

test('of two members publishing at once one wins, and there is one edition', async () => {
  const page = await aDraft()
  const both = await Promise.all([releasing(page), releasing(page)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ ok: false })
  expect(await editionsOf(db, page.id)).toHaveLength(1)
})

test('a closing day left as it was keeps its hour', async () => {
  const page = await aDraft()
  const five = '2026-11-28T17:00:00.000Z'
  const publication = { id: page.id, comments_close_at: five }
  const going = { ...release, closesOn: '2026-11-28' }
  await publish(db, { publication, release: going, member: page.member, at: aMomentLater() })
  const closes = db.selectFrom('publication').select('comments_close_at').where('id', '=', page.id)
  expect(await closes.executeTakeFirstOrThrow()).toEqual({ comments_close_at: five })
})

test('a page that was withdrawn is put back by its own author alone', async () => {
  const page = await aDraft()
  await releasing(page)
  const { id, member } = page
  await withdraw(db, { publication: page, reason: 'A mistake.', member, at: aMomentLater() })
  const another = await aMember('Cllr Dan Whitlock')
  const back = (by: typeof member) =>
    restore(db, { publication: { id }, member: by, at: aMomentLater() })
  expect(await back(another)).toBe(false)
  expect(await back(member)).toBe(true)
  expect(await back(member)).toBe(false)
})

test('without a draft there is nothing to publish', async () => {
  const page = await aDraft()
  await releasing(page)
  expect(await releasing(page)).toEqual({ ok: false, why: 'no_draft' })
})

test('saving twice keeps one draft, with the newest words', async () => {
  const page = await aDraft()
  const newer = { ...draft, title: 'Newer' }
  const publication = { id: page.id, edition: null }
  await save(db, { publication, draft: newer, member: page.member, at: aMomentLater() })
  expect(await draftOf(db, page.id)).toMatchObject({ title: 'Newer', revises: 0 })
})

test('two pages of one title have different addresses', async () => {
  const [one, other] = [await aDraft({ title: 'Same' }), await aDraft({ title: 'Same' })]
  await releasing(one)
  await releasing(other)
  expect([(await onThePage(one))?.slug, (await onThePage(other))?.slug]).toEqual(['same', 'same-2'])
})

test('so have two that were begun at the same moment', async () => {
  const member = await aMember()
  const words = { ...draft, title: 'Begun at the same moment' }
  const beginning = { kind: 'post' as const, draft: words, member, at: aMomentLater() }
  const ids = await Promise.all([start(db, beginning), start(db, beginning)])
  const pages = await db.selectFrom('publication').select('slug').where('id', 'in', ids).execute()
  expect(pages.map(({ slug }) => slug).sort()).toEqual([
    'begun-at-the-same-moment',
    'begun-at-the-same-moment-2',
  ])
})

test('a page is taken down once, for a public reason; a draft cannot be', async () => {
  const page = await aDraft()
  const down = () =>
    withdraw(db, {
      publication: page,
      reason: 'A mistake.',
      member: page.member,
      at: aMomentLater(),
    })
  expect(await down()).toBe(false)
  await releasing(page)
  expect([await down(), await down()]).toEqual([true, false])
  expect(await onThePage(page)).toMatchObject({ withdrawn_reason: 'A mistake.' })
})
