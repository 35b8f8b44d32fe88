import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { changeScope } from '#app/reviews/change-scope.server.ts'
import { contributorKey } from '#app/reviews/contributor-key.server.ts'
import { equalityCounts } from '#app/reviews/equality-counts.server.ts'
import { parseMonitoring } from '#app/reviews/monitoring.ts'
import { forgetAboutYourself, saidAboutYourself } from '#app/reviews/said-about-yourself.server.ts'
import { sayAboutYourself } from '#app/reviews/say-about-yourself.server.ts'
import { reviewAsking } from '#db/queries/monitoring.server.ts'
import { aComment, aMomentLater, aPerson, aPublication } from '../support/ambleford.ts'
import { aReview, aTheme, coding } from '../support/review.ts'

async function aReviewThatAsks() {
  const page = await aPublication()
  const review = await aReview([page])
  const scope = { publications: [page.id], sections: [], from: null, until: null }
  const { officer } = review
  const asking = { ...scope, asksEquality: true }
  await changeScope(db, { review, scope: asking, officer, at: aMomentLater() })
  return { review, page }
}

test('it is asked where the review asks, and nowhere else', async () => {
  const { page, review } = await aReviewThatAsks()
  const other = await aReview()
  const [asked, not] = [
    await aComment({ on: page }),
    await aComment({ on: other.pages[0] ?? page }),
  ]
  expect(await reviewAsking(db, asked.id)).toMatchObject({ id: review.id })
  expect(await reviewAsking(db, not.id)).toBeUndefined()
  const saying = { review: other, person: await aPerson(), answers: { sex: 'female' } }
  expect(await sayAboutYourself(db, saying)).toBe(false)
})

test('an answer lies under a key that names nobody, of another key in another review', async () => {
  const { review } = await aReviewThatAsks()
  const person = await aPerson()
  await sayAboutYourself(db, { review, person, answers: { age: 'over_64', sex: 'male' } })
  const rows = await db
    .selectFrom('monitoring_answer')
    .selectAll()
    .where('review_id', '=', review.id)
    .execute()
  const contributor_key = contributorKey({ review: review.id, person: person.id })
  expect(rows).toHaveLength(2)
  expect(rows[0]).toEqual({
    review_id: review.id,
    contributor_key,
    question: expect.any(String),
    answer: expect.any(String),
  })
  expect(contributor_key).not.toContain(person.id)
  expect(contributorKey({ review: 'another', person: person.id })).not.toBe(contributor_key)
  const events = await db
    .selectFrom('audit_event')
    .select('id')
    .where('actor_id', '=', person.id)
    .execute()
  expect(events).toEqual([])
})

test('answering again takes the place of what was said, and preferring not to say takes it back', async () => {
  const { review } = await aReviewThatAsks()
  const person = await aPerson()
  const held = () =>
    db
      .selectFrom('monitoring_answer')
      .select(['question', 'answer'])
      .where('review_id', '=', review.id)
      .execute()
  await sayAboutYourself(db, { review, person, answers: { sex: 'male', age: 'under_25' } })
  await sayAboutYourself(db, { review, person, answers: { sex: 'female' } })
  expect(await held()).toEqual([{ question: 'sex', answer: 'female' }])
  const form = new FormData()
  form.set('sex', 'not_said')
  form.set('age', 'a hundred')
  await sayAboutYourself(db, { review, person, answers: parseMonitoring(form) })
  expect(await held()).toEqual([])
})

test('themes are counted by group, and small groups and what would give them away are hidden', async () => {
  const { review, page } = await aReviewThatAsks()
  const theme = await aTheme(review)
  for (let number = 0; number < 60; number += 1) {
    const by = await aPerson(`Person ${number}`)
    const comment = await aComment({ on: page, by })
    if (number % 2 === 0) await coding(review, { comment, theme })
    const sex = number < 22 ? 'female' : number < 26 ? 'male' : null
    if (sex) await sayAboutYourself(db, { review, person: by, answers: { sex } })
  }
  const tables = await equalityCounts(db, review)
  const bySex = tables.find(({ question }) => question === 'sex')
  expect(bySex).toEqual({
    question: 'sex',
    groups: ['female', 'male', 'not_said'],
    all: [22, null, null],
    themes: [{ theme, counts: [11, null, null] }],
  })
})

test('it is in the data file of whoever said it, and goes with their account', async () => {
  const { review, page } = await aReviewThatAsks()
  const [person, other] = [await aPerson(), await aPerson('Dev R')]
  for (const by of [person, other]) {
    await aComment({ on: page, by })
    await sayAboutYourself(db, { review, person: by, answers: { sex: 'female' } })
  }
  const said = { review: review.title, question: 'What is your sex?', answer: 'Female' }
  expect(await saidAboutYourself(db, person.id)).toEqual([said])
  await db.transaction().execute((trx) => forgetAboutYourself(trx, person.id))
  expect(await saidAboutYourself(db, person.id)).toEqual([])
  expect(await saidAboutYourself(db, other.id)).toEqual([said])
})
