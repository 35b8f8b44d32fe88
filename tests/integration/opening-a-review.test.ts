import { expect, test } from 'vitest'
import { db, engine } from '#app/platform/database.server.ts'
import { planReview } from '#app/reviews/plan.server.ts'
import { addTheme } from '#app/themes/add.server.ts'
import { publicationsInScope, reviewsAwaiting, reviewsOver } from '#db/queries/reviews.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { aMomentLater, aPublication, eventsAbout } from '../support/ambleford.ts'
import { aReview, aTheme, handingOver, type AReview } from '../support/review.ts'

function adding(review: AReview, name: string) {
  const theme = { name, description: 'A place to read.' }
  return addTheme(db, engine, { review, theme, officer: review.officer, at: aMomentLater() })
}

test('a review gathers comments on its pages, for one decision-maker', async () => {
  const pages = [await aPublication({ title: 'A' }), await aPublication({ title: 'B' })]
  const review = await aReview(pages)
  expect(review).toMatchObject({
    state: 'gathering',
    policy: 'Library Strategy',
    decision_maker: review.member.appointment.id,
    decisionMakerName: 'Cllr Priya Okafor',
  })
  const scope = await publicationsInScope(db, review.id)
  expect(scope.map(({ title }) => title)).toEqual(['A', 'B'])
  const events = await eventsAbout(review)
  expect([events[0], events.at(-1)]).toEqual(['review.planned', 'review.opened'])
})

test('two reviews of one policy have different addresses and one policy', async () => {
  const [one, other] = [await aReview(), await aReview()]
  expect(one.slug).not.toBe(other.slug)
  const policies = await db
    .selectFrom('policy_review')
    .select('policy_id')
    .distinct()
    .where('slug', 'in', [one.slug, other.slug])
    .execute()
  expect(policies).toHaveLength(1)
})

test('of three reviews planned at the same moment under one title each has its own address', async () => {
  const { officer, member, policy } = await aReview()
  const [page, title] = [await aPublication(), 'Warm rooms: did it work?']
  const plan = { policy, title, question: 'Did it?', decision_maker: member.appointment.id }
  const planning = { plan: { ...plan, publications: [page.id] }, officer, at: aMomentLater() }
  const slugs = await Promise.all([1, 2, 3].map(() => planReview(db, planning)))
  expect(slugs.sort()).toEqual([
    'warm-rooms-did-it-work',
    'warm-rooms-did-it-work-2',
    'warm-rooms-did-it-work-3',
  ])
  const reviews = await db
    .selectFrom('policy_review')
    .select('id')
    .where('slug', 'in', slugs)
    .execute()
  expect(reviews).toHaveLength(3)
})

test('a page says which reviews are over it', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  await aReview()
  expect((await reviewsOver(db, page.id)).map(({ slug }) => slug)).toEqual([review.slug])
})

test('a review waits for its decision-maker once it is handed over', async () => {
  const review = await aReview()
  const waiting = () => reviewsAwaiting(db, review.member.appointment.id)
  expect(await waiting()).toEqual([])
  await aTheme(review)
  await handingOver(review)
  expect(await waiting()).toMatchObject([{ slug: review.slug }])
})

test('themes stand in the order in which they were added', async () => {
  const review = await aReview()
  await adding(review, 'Somewhere quiet')
  await adding(review, 'Longer hours')
  const themes = await themesOf(db, review.codeframe_id)
  expect(themes.map(({ name }) => name)).toEqual(['Somewhere quiet', 'Longer hours'])
  expect(await eventsAbout(themes[0] ?? { id: '' })).toEqual(['theme.added'])
})

test('a review has no two themes of one name, and another review may', async () => {
  const [review, other] = [await aReview(), await aReview()]
  const both = await Promise.all([adding(review, 'Parking'), adding(review, 'Parking')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'name_taken' })
  expect((await adding(other, 'Parking')).ok).toBe(true)
})
