import { expect, test } from 'vitest'
import { decide } from '#app/moderation/decide.server.ts'
import { after, HOUR } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { usualWait } from '#app/moderation/usual-wait.server.ts'
import { aDecision, aHeldComment, aHouseRule, anOfficer } from '../support/ambleford.ts'

const LONG_AGO = '2026-01-01T00:00:00.000Z'

async function decidedAfter(hours: number) {
  const comment = await aHeldComment()
  const at = after(comment.submitted_at, hours * HOUR)
  const decision = { verdict: 'publish', seen: 0, revision: 1 } as const
  await decide(db, { comment, decision, officer: await anOfficer(), at })
  return { ...comment, at }
}

test('nothing is claimed before there is anything to measure', async () => {
  expect(await usualWait(db, LONG_AGO)).toBeNull()
})

test('how long it takes is the median from the comment to its first decision', async () => {
  await aHouseRule(1)
  await decidedAfter(1)
  await decidedAfter(90)
  const { id, at } = await decidedAfter(3)
  expect((await usualWait(db, LONG_AGO))?.hours).toBe(3)
  await aDecision({ id }, { verdict: 'remove', rule: 1, note: null })
  expect((await usualWait(db, LONG_AGO))?.hours).toBe(3)
  expect((await usualWait(db, after(at, HOUR)))?.hours).toBeGreaterThan(30)
})
