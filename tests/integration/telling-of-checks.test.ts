import { expect, test } from 'vitest'
import { aPerson, mailsOwedTo } from '../support/ambleford.ts'
import { aCheck } from '../support/check.ts'
import { aFollower } from '../support/following.ts'
import { aLetterIn } from '../support/outcome-places.ts'
import { aTheme, concluding, telling } from '../support/review.ts'

async function howOften(person: { id: string }, mail: string) {
  return (await mailsOwedTo(person)).filter((owed) => owed === mail).length
}

test('everyone who took part, and who follows, is told once the check opens, and not before', async () => {
  const [ann, bob] = [await aPerson('Ann'), await aPerson('Bob')]
  const { earlier, opening } = await aCheck([ann, bob])
  const follower = await aFollower({ subject: 'review', id: earlier.id })
  await aFollower({ subject: 'review', id: earlier.id, by: ann })
  await telling()
  expect(await howOften(ann, 'check-opened')).toBe(0)
  await opening()
  await telling(1)
  await telling(1)
  for (const person of [ann, bob]) expect(await howOften(person, 'check-opened')).toBe(1)
  expect(await howOften(follower, 'check-announced')).toBe(1)
  expect(await howOften(ann, 'check-announced')).toBe(0)
})

test('the outcome of the check is told to who took part the first time, once', async () => {
  const [ann, bob] = [await aPerson('Ann'), await aPerson('Bob')]
  const { opening } = await aCheck([ann, bob])
  const check = await opening()
  await aLetterIn(check, { contributor_email: bob.email })
  await concluding(check, [await aTheme(check)])
  expect(await howOften(ann, 'check-concluded')).toBe(1)
  expect(await howOften(ann, 'outcome-published')).toBe(1)
  // Who spoke both times hears of their own themes, and of nothing twice.
  expect(await howOften(bob, 'outcome-published')).toBe(2)
  expect(await howOften(bob, 'check-concluded')).toBe(0)
})
