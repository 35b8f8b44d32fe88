import { beforeAll, expect, test } from 'vitest'
import { findLanguages } from '#app/moderation/find-languages.server.ts'
import { queuePage } from '#app/moderation/queue-page.server.ts'
import { room } from '#app/moderation/room.server.ts'
import { endFilter, saveFilter } from '#app/moderation/save.server.ts'
import {
  addBankHoliday,
  removeBankHoliday,
  setWorkingHours,
} from '#app/moderation/set-calendar.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { savedFilters } from '#db/queries/saved-filters.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMember,
  anOfficer,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { asking } from '../support/session.ts'

const at = '2026-11-03T12:00:00.000Z'
const officer = { id: 'an-officer' }
/** On a busy machine. */
const WRITES_MANY = { timeout: 90_000 }

async function found(search: string, when = at) {
  const asked = { search: new URLSearchParams(search), officer, at: when }
  return (await queuePage(db, asked)).rows.map(({ reference }) => reference)
}

beforeAll(() => aHouseRule(1))

test('the queue is filtered by page, portfolio, ward, language, reports, edits and newcomers', async () => {
  const member = await aMember()
  const on = await aPublication({ by: member, moderation: 'every_comment' })
  const portfolio = { id: newId(), slug: 'libraries', name: 'Libraries', created_at: at }
  await db.insertInto('portfolio').values(portfolio).execute()
  await db
    .updateTable('appointment')
    .set({ portfolio_id: portfolio.id })
    .where('id', '=', member.appointment.id)
    .execute()
  const known = await aPerson()
  await aDecision(await aHeldComment({ on, by: known }), { verdict: 'publish' })
  const plain = await aHeldComment({ on, by: known })
  const welsh = await aHeldComment({
    on,
    by: known,
    body: 'Diolch am y cyfle i ymateb. Hoffwn weld mwy o lyfrau Cymraeg yn y llyfrgell newydd.',
  })
  const fromGrove = await aHeldComment({ on })
  await db.updateTable('comment').set({ ward: 'Grove' }).where('id', '=', fromGrove.id).execute()
  await report(welsh.id)
  await edit(plain.id)
  await aHeldComment()
  while ((await findLanguages(db)) > 0) continue

  const page = `page=${on.slug}`
  expect(await found(page)).toEqual([plain.reference, welsh.reference, fromGrove.reference])
  expect(await found('portfolio=libraries')).toEqual(await found(page))
  expect(await found(`${page}&ward=Grove`)).toEqual([fromGrove.reference])
  expect(await found(`${page}&language=cy`)).toEqual([welsh.reference])
  expect(await found(`${page}&reported=yes`)).toEqual([welsh.reference])
  expect(await found(`${page}&edited=yes`)).toEqual([plain.reference])
  expect(await found(`${page}&new=yes`)).toEqual([fromGrove.reference])
  expect(await found(`${page}&reason=premod_page`)).toEqual([welsh, fromGrove].map(referenceOf))
})

function referenceOf({ reference }: { reference: string }) {
  return reference
}

async function report(comment: string) {
  const { id } = await db
    .selectFrom('comment_revision')
    .select('id')
    .where('comment_id', '=', comment)
    .executeTakeFirstOrThrow()
  const by = await aPerson()
  const told = { id: newId(), comment_id: comment, revision_id: id, person_id: by.id }
  await db
    .insertInto('report')
    .values({ ...told, reason: 'spam', reported_at: at, confirmed_at: at })
    .execute()
}

async function edit(comment: string, body = 'Please keep somewhere quiet.') {
  const { public_html } = await db
    .selectFrom('comment_revision')
    .select('public_html')
    .where('comment_id', '=', comment)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('comment_revision')
    .values({ id: newId(), comment_id: comment, number: 2, body, public_html, submitted_at: at })
    .execute()
  await db.updateTable('comment').set({ revision: 2 }).where('id', '=', comment).execute()
}

test('lanes are bounds on since when a comment waits, and follow what administrators set', async () => {
  const on = await aPublication({ moderation: 'every_comment' })
  const waitingSince = async (since: string) => {
    const { id, reference } = await aHeldComment({ on })
    await db.updateTable('comment').set({ waiting_since: since }).where('id', '=', id).execute()
    return reference
  }
  const monday = await waitingSince('2026-11-16T10:00:00.000Z')
  const tuesday = await waitingSince('2026-11-17T10:00:00.000Z')
  const noon = '2026-11-17T11:00:00.000Z'
  const lanes = async () => {
    const inLane = (lane: string) => found(`page=${on.slug}&lane=${lane}`, noon)
    return [await inLane('overdue'), await inLane('due_soon'), await inLane('on_time')]
  }
  expect(await lanes()).toEqual([[monday], [], [tuesday]])
  const by = await anOfficer('Ada Clerk')
  await addBankHoliday(db, { day: '2026-11-16', title: 'Mill Fair', by, at })
  expect(await lanes()).toEqual([[], [], [monday, tuesday]])
  expect(await removeBankHoliday(db, { day: '2026-11-16', by, at })).toBe(true)
  expect(await removeBankHoliday(db, { day: '2026-11-16', by, at })).toBe(false)
  const hours = { weekdays: '12345', opens: '09:00', closes: '12:00', target_days: 1 }
  await setWorkingHours(db, { hours, by, at })
  expect(await lanes()).toEqual([[monday], [tuesday], []])
})

test('a card says what its author changed, and what stands around it', async () => {
  const on = await aPublication()
  const root = await aComment({ on, body: 'Permits alone will not fix Saturdays.' })
  const sibling = await aComment({ on, inReplyTo: root.id, body: 'Nor Sundays.' })
  const comment = await aComment({ on, inReplyTo: root.id, body: 'Keep the local maps here.' })
  const reply = await aComment({ on, inReplyTo: comment.id, body: 'Quite.' })
  await edit(comment.id, 'Keep the old maps here.')
  const entered = { officer, reference: comment.reference, at }
  const { extras } = await room(db, { request: asking('/officer/queue'), ...entered })
  expect(extras?.siblings.map(({ id }) => id)).toEqual([sibling.id])
  expect(extras?.replies.map(({ id }) => id)).toEqual([reply.id])
  expect(extras?.changes?.words).toContainEqual({ words: 'local ', kind: 'gone' })
  expect(extras?.changes?.words).toContainEqual({ words: 'old ', kind: 'new' })
})

test('a saved filter is its owner’s alone until it is shared, and only they end it', async () => {
  const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz')]
  const save = (name: string, shared: boolean) =>
    saveFilter(db, { name, search: 'language=cy', shared, officer: moira, at })
  await save('Mine', false)
  await save('Ours', true)
  const names = async (who: { id: string }) =>
    (await savedFilters(db, who.id)).map(({ name }) => name)
  expect(await names(moira)).toEqual(['Mine', 'Ours'])
  expect(await names(tariq)).toEqual(['Ours'])
  const [ours] = await savedFilters(db, tariq.id)
  const id = ours?.id ?? ''
  expect(await endFilter(db, { id, officer: tariq, at })).toBe(false)
  expect(await endFilter(db, { id, officer: moira, at })).toBe(true)
  expect(await names(tariq)).toEqual([])
})

test(
  'a count stands beside each saved filter, and goes no further than a hundred',
  WRITES_MANY,
  async () => {
    const moira = await anOfficer('Moira Finch')
    const on = await aPublication({ moderation: 'every_comment' })
    const save = (search: string) =>
      saveFilter(db, { name: search, search, shared: false, officer: moira, at })
    await save(`page=${on.slug}`)
    await save('ward=Nowhere')
    await aHeldComment({ on })
    await aHeldComment({ on })
    const counts = async () => {
      const entered = { request: asking('/officer/queue'), officer: moira, reference: null, at }
      const { filters } = await room(db, entered)
      return filters.filter(({ isOwn }) => isOwn).map(({ count }) => count)
    }
    expect(await counts()).toEqual([2, 0])
    for (let more = 0; more < 101; more += 1) await aHeldComment({ on })
    expect(await counts()).toEqual([100, 0])
  },
)
