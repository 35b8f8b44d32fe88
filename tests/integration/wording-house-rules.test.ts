import { expect, test } from 'vitest'
import {
  addHouseRule,
  bringBackHouseRule,
  retireHouseRule,
  rewordHouseRule,
} from '#app/moderation/set-house-rules.server.ts'
import { impose } from '#app/moderation/impose.server.ts'
import type { Sanction } from '#app/moderation/sanction.ts'
import { decide } from '#app/moderation/decide.server.ts'
import { db } from '#app/platform/database.server.ts'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import { houseRuleEver, houseRules } from '#db/queries/house-rules.server.ts'
import { sanctionById, sanctionsOn } from '#db/queries/sanctions.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMomentLater,
  anOfficer,
  aPerson,
  theComment,
} from '../support/ambleford.ts'

const wording = {
  title: 'Stay on the subject',
  text: 'Say it there.',
  leaves_placeholder: 0,
} as const

async function aRule() {
  const by = await aPerson('Ada Clerk')
  const number = await addHouseRule(db, { wording, by, at: aMomentLater() })
  const rule = await houseRuleEver(db, number)
  if (!rule) throw new Error('The rule was not added.')
  return { rule, number, by }
}

test('a decision goes on citing the words of its day', async () => {
  const { rule, number, by } = await aRule()
  const [before, since] = [await aHeldComment(), await aHeldComment()]
  await aDecision(before, { verdict: 'withhold', rule: number, note: null })
  const anew = { title: 'Speak about this page', text: 'There.', leaves_placeholder: 1 } as const
  await rewordHouseRule(db, { rule, wording: anew, by, at: aMomentLater() })
  await aDecision(since, { verdict: 'withhold', rule: number, note: null })
  const titles = [before, since].map(async ({ id }) => (await decisionsAbout(db, id))[0]?.ruleTitle)
  expect(await Promise.all(titles)).toEqual(['Stay on the subject', 'Speak about this page'])
  expect((await theComment(before.id)).shown_as).toBe('nothing')
  expect((await theComment(since.id)).shown_as).toBe('placeholder')
})

test('a measure against somebody goes on citing the words of its day', async () => {
  const { rule, number, by } = await aRule()
  const person = await aPerson()
  const comment = await aComment({ by: person })
  const sanction: Sanction = { kind: 'warn', rule: number, reason: 'You changed the subject.' }
  const officer = await anOfficer()
  const imposed = await impose(db, { comment, sanction, officer, at: aMomentLater() })
  const id = imposed.ok ? imposed.sanction.id : ''
  const anew = { title: 'Speak about this page', text: 'There.', leaves_placeholder: 1 } as const
  await rewordHouseRule(db, { rule, wording: anew, by, at: aMomentLater() })
  expect((await sanctionById(db, id))?.ruleTitle).toBe('Stay on the subject')
  expect((await sanctionsOn(db, person.id))[0]?.ruleTitle).toBe('Stay on the subject')
})

test('a retired rule is cited no more, and its number is not given again', async () => {
  const { rule, number, by } = await aRule()
  expect(await retireHouseRule(db, { rule, by, at: aMomentLater() })).toBe(true)
  expect(await retireHouseRule(db, { rule, by, at: aMomentLater() })).toBe(false)
  const inForce = async () => (await houseRules(db)).map((known) => known.number)
  expect(await inForce()).not.toContain(number)
  const decided = await decide(db, {
    comment: await aHeldComment(),
    decision: { verdict: 'withhold', rule: number, note: null, seen: 0, revision: 1 },
    officer: await anOfficer(),
    at: aMomentLater(),
  })
  expect(decided).toEqual({ ok: false, why: 'unknown_rule' })
  expect(await addHouseRule(db, { wording, by, at: aMomentLater() })).toBeGreaterThan(number)
  expect(await bringBackHouseRule(db, { rule, by, at: aMomentLater() })).toBe(true)
  expect(await inForce()).toContain(number)
})
