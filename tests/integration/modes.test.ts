import { expect, test } from 'vitest'
import { revise } from '#app/comments/revise.server.ts'
import { submit } from '#app/comments/submit.server.ts'
import { supportComment } from '#app/comments/support.server.ts'
import { confirmGuest } from '#app/comments/guest.server.ts'
import { after, DAY, HOUR, MINUTE } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { cancelMode, setMode } from '#app/publications/set-mode.server.ts'
import type { SetMode } from '#app/publications/mode.ts'
import { supportPublication } from '#app/publications/support.server.ts'
import { newId } from '#db/id.ts'
import { modesSetFor, publicationToComment, siteMode } from '#db/queries/modes.server.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import { theGuestComment } from '../support/places.ts'

type Page = Awaited<ReturnType<typeof aPublication>>
type When = { at?: string; startsAt?: string | null }

async function set(page: Page | null, mode: SetMode, { at, startsAt = null }: When = {}) {
  const change = { mode, reason: 'The consultation is over.', startsAt }
  const by = await anOfficer()
  return setMode(db, { publication: page, change, by, at: at ?? aMomentLater() })
}

async function modeOf(page: Page, at: string) {
  return (await publicationToComment(db, { publication: page.id, at }))?.moderation
}

async function sending(publication: Page, at = aMomentLater(), writtenAt = at) {
  const text = { sectionKey: null, onBehalfOf: null, ward: null, mayStay: false }
  return submit(db, engine, {
    publication,
    parent: null,
    author: await aPerson(),
    text: { ...text, body: `Keep the maps, ${newId()}.`, submissionKey: newId() },
    writtenAt,
    at,
  })
}

async function stateOf(sent: Awaited<ReturnType<typeof sending>>) {
  return sent.ok ? (await theComment(sent.comment.id)).state : sent.why
}

test('an officer makes a page pre-moderated, and the next comment waits', async () => {
  const page = await aPublication({ moderation: 'after_publication' })
  expect(await stateOf(await sending(page))).toBe('published')
  await set(page, 'every_comment')
  expect(await stateOf(await sending(page))).toBe('held')
  expect(await eventsAbout(page)).toContain('publication.mode_set')
})

test('an officer’s mode goes before what the page was published with, until they give it back', async () => {
  const page = await aPublication({ moderation: 'every_comment' })
  await set(page, 'after_publication')
  expect(await modeOf(page, aMomentLater())).toBe('after_publication')
  await set(page, 'site_default')
  expect(await modeOf(page, aMomentLater())).toBe('first_comment')
})

test('a mode that is to begin later begins then, with no job', async () => {
  const page = await aPublication()
  const at = aMomentLater()
  await set(page, 'closed', { at, startsAt: after(at, DAY) })
  expect(await modeOf(page, after(at, DAY - 1))).toBe('after_publication')
  expect(await modeOf(page, after(at, DAY))).toBe('closed')
})

test('of two that are to begin the one that began last holds, in whichever order they were set', async () => {
  const page = await aPublication()
  const at = aMomentLater()
  await set(page, 'after_publication', { at, startsAt: after(at, 2 * DAY) })
  await set(page, 'read_only', { at, startsAt: after(at, DAY) })
  expect(await modeOf(page, after(at, DAY))).toBe('read_only')
  expect(await modeOf(page, after(at, 2 * DAY))).toBe('after_publication')
})

test('what was to begin is called off once, and what has begun is not', async () => {
  const page = await aPublication()
  const [at, by] = [aMomentLater(), await anOfficer()]
  const upcoming = await set(page, 'closed', { at, startsAt: after(at, DAY) })
  const id = upcoming.ok ? upcoming.id : ''
  const calling = { id, publication: page, by }
  expect(await cancelMode(db, { ...calling, at: after(at, DAY) })).toBe(false)
  const both = [1, 2].map(() => cancelMode(db, { ...calling, at: after(at, HOUR) }))
  expect((await Promise.all(both)).sort()).toEqual([false, true])
  expect(await modeOf(page, after(at, 2 * DAY))).toBe('after_publication')
  expect((await modesSetFor(db, page.id))[0]).toMatchObject({ cancelledBy: 'Moira Finch' })
})

test('one page’s mode is not called off by the address of another', async () => {
  const [page, other] = [await aPublication(), await aPublication()]
  const [at, by] = [aMomentLater(), await anOfficer()]
  const upcoming = await set(page, 'closed', { at, startsAt: after(at, DAY) })
  const id = upcoming.ok ? upcoming.id : ''
  expect(await cancelMode(db, { id, publication: other, by, at })).toBe(false)
  expect(await cancelMode(db, { id, publication: null, by, at })).toBe(false)
})

test('a moment that is past is refused', async () => {
  const at = aMomentLater()
  const page = await aPublication()
  expect(await set(page, 'closed', { at, startsAt: at })).toEqual({ ok: false, why: 'past' })
})

test('an officer who publishes on the page says nothing about how its comments are read', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member })
  const change = { mode: 'closed' as const, reason: 'They are rude.', startsAt: null }
  const at = aMomentLater()
  const refused = await setMode(db, { publication: page, change, by: member, at })
  expect(refused).toEqual({ ok: false, why: 'own_page' })
  expect(await modeOf(page, aMomentLater())).toBe('after_publication')
})

test('a closed page holds what was written before, for an hour what comes late, and then takes nothing', async () => {
  const page = await aPublication()
  const at = aMomentLater()
  await set(page, 'closed', { at })
  const written = after(at, -MINUTE)
  expect(await stateOf(await sending(page, after(at, 2 * HOUR), written))).toBe('held')
  expect(await stateOf(await sending(page, after(at, 59 * MINUTE)))).toBe('held')
  expect(await stateOf(await sending(page, after(at, HOUR)))).toBe('closed')
})

test('a page whose last day had come is not opened again by being closed', async () => {
  const closesAt = aMomentLater()
  const page = await aPublication({ closesAt })
  await set(page, 'closed', { at: after(closesAt, 3 * HOUR) })
  const soonAfter = after(closesAt, 3 * HOUR + MINUTE)
  expect(await stateOf(await sending(page, soonAfter))).toBe('closed')
})

test('on a read-only page nobody adds a comment, a reply, words kept before, or support', async () => {
  const page = await aPublication()
  const [comment, by, guest] = [
    await aComment({ on: page }),
    await aPerson(),
    await theGuestComment({ on: page }),
  ]
  await set(page, 'read_only')
  const at = aMomentLater()
  expect(await stateOf(await sending(page, at, after(at, -HOUR)))).toBe('read_only')
  const asked = await db
    .selectFrom('guest_comment')
    .selectAll()
    .where('id', '=', guest.id)
    .executeTakeFirstOrThrow()
  const confirmed = await confirmGuest(db, engine, { guest: asked, at })
  expect(confirmed).toEqual({ ok: false, why: 'read_only' })

  const refused = { ok: false, why: 'read_only' }
  const liking = { person: by, wanted: true, at }
  expect(await supportComment(db, { comment, ...liking })).toEqual(refused)
  expect(await supportPublication(db, { publication: page, ...liking })).toEqual(refused)
  expect((await theComment(comment.id)).support_count).toBe(0)
})

test('support given before is taken back on a read-only page', async () => {
  const page = await aPublication()
  const [comment, person] = [await aComment({ on: page }), await aPerson()]
  await supportComment(db, { comment, person, wanted: true, at: aMomentLater() })
  await set(page, 'read_only')
  await supportComment(db, { comment, person, wanted: false, at: aMomentLater() })
  expect((await theComment(comment.id)).support_count).toBe(0)
})

test('on a read-only page an author changes only what an officer returned', async () => {
  const page = await aPublication()
  const [by, author] = [await aPerson(), await aPerson('Dev R')]
  const [fresh, returned] = [
    await aComment({ on: page, by }),
    await aComment({ on: page, by: author }),
  ]
  await aHouseRule(41)
  await aDecision(returned, { verdict: 'return', rule: 41, note: 'Leave out the name.' })
  await set(page, 'read_only')
  const body = 'Keep the maps, please.'
  const change = { comment: fresh, author: by, body, at: aMomentLater() }
  expect(await revise(db, change)).toEqual({ ok: false, why: 'read_only' })
  const asked = { comment: await theComment(returned.id), author, body, at: aMomentLater() }
  expect(await revise(db, asked)).toEqual({ ok: true })
  expect((await theComment(returned.id)).state).toBe('held')
})

test('a change of a comment is read first once the page is', async () => {
  const [page, by] = [await aPublication(), await aPerson()]
  const comment = await aComment({ on: page, by })
  await set(page, 'every_comment')
  const change = { comment, author: by, body: 'Keep them, please.', at: aMomentLater() }
  expect(await revise(db, change)).toEqual({ ok: true })
  expect((await theComment(comment.id)).state).toBe('held')
})

test('the site’s default holds for a page that follows it, and for no other', async () => {
  const [following, own] = [await aPublication(), await aPublication()]
  const at = aMomentLater()
  await db
    .updateTable('publication')
    .set({ follows_site_since: at })
    .where('id', '=', following.id)
    .execute()
  expect(await modeOf(following, at)).toBe('first_comment')
  await set(null, 'every_comment', { at, startsAt: after(at, DAY) })
  const then = after(at, DAY)
  expect(await siteMode(db, at)).toBe('first_comment')
  expect(await siteMode(db, then)).toBe('every_comment')
  expect([await modeOf(following, then), await modeOf(own, then)]).toEqual([
    'every_comment',
    'after_publication',
  ])
})
