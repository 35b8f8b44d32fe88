import { beforeEach, expect, test } from 'vitest'
import { USUAL, type CheckSettings } from '#app/comments/check-settings.ts'
import { checkSettings, questionsAbout } from '#app/comments/screened.server.ts'
import { setCheckSettings } from '#app/comments/set-checks.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newestSettings } from '#db/queries/check-settings.server.ts'
import { holdsOn } from '#db/queries/moderation-card.server.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
} from '../support/ambleford.ts'
import { theRevision } from '../support/review.ts'

async function set(change: Partial<CheckSettings>) {
  const by = await anOfficer('Ada Clerk')
  return setCheckSettings(db, { settings: { ...USUAL, ...change }, by, at: aMomentLater() })
}

beforeEach(() => set({}))

async function reasonsFor(comment: { id: string }) {
  return (await holdsOn(db, (await theRevision(comment)).id)).map(({ reason }) => reason)
}

test('each change is a row with who and when, and what is left as it was has none', async () => {
  expect(await set({ links_held: 4, capitals: false })).toBe(2)
  expect(await set({ links_held: 4, capitals: false })).toBe(0)
  const rows = await newestSettings(db)
  expect(rows.find(({ name }) => name === 'links_held')).toMatchObject({
    value: '4',
    setBy: 'Ada Clerk',
  })
  expect(await checkSettings(db)).toMatchObject({ links_held: 4, capitals: false, repeat: true })
  const changed = await db
    .selectFrom('check_setting')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(await eventsAbout(changed)).toEqual(['screening.setting_changed'])
})

test('as many links as are set hold a comment', async () => {
  const body = 'See https://a.example and https://b.example for it.'
  expect(await reasonsFor(await aComment({ body }))).toEqual(['links'])
  await set({ links_held: 3 })
  expect(await reasonsFor(await aComment({ body: `${body} Really.` }))).toEqual([])
})

test('a check that is off neither holds nor asks', async () => {
  const body = 'Ring me on 07700 900123.'
  expect(await questionsAbout(db, body)).toHaveLength(1)
  await set({ personal_data: false })
  expect(await questionsAbout(db, body)).toEqual([])
  expect(await reasonsFor(await aComment({ body }))).toEqual([])
})

async function refused(times: number) {
  const [by, on] = [await aPerson(), await aPublication()]
  const number = rules++
  await aHouseRule(number)
  for (let count = 0; count < times; count += 1) {
    await aDecision(await aComment({ by, on }), { verdict: 'remove', rule: number, note: null })
  }
  return aComment({ by, on, body: 'Is the hall open on Sunday?' })
}
let rules = 60

test('refusals count from the third decision on, for two are no habit', async () => {
  expect(await reasonsFor(await refused(2))).toEqual([])
  expect(await reasonsFor(await refused(3))).toEqual(['rejection_rate'])
})

test('the council sets from how many decisions refusals count, and from which share', async () => {
  await set({ refused_minimum: 1 })
  expect(await reasonsFor(await refused(1))).toEqual(['rejection_rate'])
  await set({ refused_minimum: 4, refused_percent: 100 })
  expect(await reasonsFor(await refused(3))).toEqual([])
})

test('the same words count as repeated for as long as is set', async () => {
  await set({ repeat_minutes: 600 })
  const [by, on] = [await aPerson(), await aPublication()]
  await aComment({ by, on, body: 'Mend the bridge.' })
  for (let minute = 0; minute < 30; minute += 1) aMomentLater()
  expect(await reasonsFor(await aComment({ by, on, body: 'Mend the bridge.' }))).toEqual(['repeat'])
  await set({ repeat_minutes: 6 })
  for (let minute = 0; minute < 10; minute += 1) aMomentLater()
  expect(await reasonsFor(await aComment({ by, on, body: 'Mend the bridge.' }))).toEqual([])
})
