import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { remindOfOutcomes } from '#app/reviews/remind-of-outcomes.server.ts'
import { outcomesDue } from '#db/queries/review-clock.server.ts'
import { mailsOwedTo } from '../support/ambleford.ts'
import { aReview, asItStands, aTheme, concluding } from '../support/review.ts'
import { lettersTo, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

/** Closed on a Monday, so that the outcome is due on Monday 26 April 2027. */
const DATES = { opens_on: '2026-11-02', closes_on: '2027-02-01' }
const noon = (day: string) => `${day}T12:00:00.000Z`

test('the owner and the decision-maker are reminded four weeks and one week before', async () => {
  const review = await aReview([], DATES)
  await remindOfOutcomes(db, noon('2027-03-28'))
  expect(await mailsOwedTo(review.officer)).toEqual([])
  for (const hour of [1, 2]) await remindOfOutcomes(db, `2027-03-29T0${hour}:00:00.000Z`)
  expect(await mailsOwedTo(review.officer)).toEqual(['outcome-due'])
  const letter = await newestLetterTo(server, review.officer, noon('2027-03-29'))
  expect(letter.subject).toBe('Due on 26 April 2027: the outcome of the Which libraries open when')
  expect(letter.text).toContain('The evidence has not been handed over yet.')
  expect(letter.text).toContain(`${config.origin}/officer/reviews/${review.slug}`)
  const members = await newestLetterTo(server, review.member, noon('2027-03-29'))
  expect(members.text).toContain(`${config.origin}/member/reviews/${review.slug}`)

  await remindOfOutcomes(db, noon('2027-04-19'))
  await remindOfOutcomes(db, noon('2027-04-20'))
  expect(await mailsOwedTo(review.officer)).toEqual(['outcome-due', 'outcome-due'])
})

test('both are told when it is missed', async () => {
  const review = await aReview([], DATES)
  await remindOfOutcomes(db, noon('2027-04-27'))
  expect(await mailsOwedTo(review.member)).toEqual(['outcome-missed'])
  const letter = await newestLetterTo(server, review.member, noon('2027-04-27'))
  expect(letter.subject).toMatch(/^Overdue: the outcome of/)
  expect(letter.text).toContain('The review’s public page says that it is late.')
})

test('a reminder that waited until the outcome was public is not sent', async () => {
  const review = await aReview([], DATES)
  await remindOfOutcomes(db, noon('2027-04-19'))
  await concluding(review, [await aTheme(review)])
  await deliverAll(server.post, noon('2027-04-19'))
  expect(lettersTo(server, review.member)).toEqual([])
})

test('due and not sent is a list: a review leaves it with its outcome', async () => {
  const review = await aReview([], DATES)
  const due = async () => {
    const found = await outcomesDue(db, { closedBy: '2027-02-01', after: null, limit: 1_000 })
    return found.some(({ id }) => id === review.id)
  }
  expect(await due()).toBe(true)
  await concluding(review, [await aTheme(review)])
  expect((await asItStands(review)).state).toBe('published')
  expect(await due()).toBe(false)
})
