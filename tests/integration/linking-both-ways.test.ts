import { expect, test } from 'vitest'
import { threadPage } from '#app/comments/thread-page.server.ts'
import { threadViewFrom } from '#app/comments/thread-address.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as page } from '#app/routes/public/publication.tsx'
import { loader as feed } from '#app/routes/api/what-changed-feed.ts'
import { loader as oneReview } from '#app/routes/api/review.ts'
import { loader as reviewsForApi } from '#app/routes/api/reviews.ts'
import { loader as whatChangedPage } from '#app/routes/public/what-changed.tsx'
import type { Change } from '#app/outcomes/change.ts'
import { whatChanged } from '#db/queries/what-changed.server.ts'
import { dispose } from '#app/reviews/dispose.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMomentLater,
  aPublication,
} from '../support/ambleford.ts'
import { aLetterIn, theFeedback } from '../support/outcome-places.ts'
import {
  aReview,
  asItStands,
  aTheme,
  coding,
  concluding,
  considering,
  handingOver,
  publishingOutcome,
  type AReview,
} from '../support/review.ts'
import { asking } from '../support/session.ts'

type Page = Awaited<ReturnType<typeof aPublication>>

const context = { nonce: '' }

function opened({ slug }: Page) {
  return page({ request: asking(`/publications/${slug}`), params: { slug }, context })
}

async function countedOn(publication: Page) {
  const view = threadViewFrom(new URLSearchParams())
  const { counted } = await threadPage(db, { publication, view, viewer: null })
  return counted.map(({ comment_id, name, disposition }) => ({ comment_id, name, disposition }))
}

async function codedLetter(review: AReview, theme: string) {
  const { id } = await aLetterIn(review)
  await db
    .insertInto('coding')
    .values({
      ...{ id: newId(), theme_id: theme, contribution_id: id, stance: 'for' },
      ...{ coded_by: review.officer.id, coded_at: aMomentLater() },
    })
    .execute()
}

test('beside a page stand the themes that comments on it raised, without letters or other pages', async () => {
  const [here, elsewhere] = [await aPublication(), await aPublication()]
  const review = await aReview([here, elsewhere])
  const [quiet, parking] = [await aTheme(review), await aTheme(review, 'Parking')]
  await coding(review, { comment: await aComment({ on: here }), theme: quiet })
  await coding(review, { comment: await aComment({ on: elsewhere }), theme: quiet })
  await coding(review, { comment: await aComment({ on: elsewhere }), theme: parking })
  await codedLetter(review, quiet)
  const { themes } = await opened(here)
  expect(themes).toEqual([{ id: quiet, name: 'Somewhere quiet', contributions: 1 }])
})

test('under a comment that fed a theme stands what became of it, once the outcome is public', async () => {
  const here = await aPublication()
  const review = await aReview([here])
  const theme = await aTheme(review)
  const fed = await aComment({ on: here })
  await aComment({ on: here })
  await coding(review, { comment: fed, theme })
  expect(await countedOn(here)).toEqual([])
  await concluding(review, [theme])
  expect(await countedOn(here)).toEqual([
    { comment_id: fed.id, name: 'Somewhere quiet', disposition: 'adopted' },
  ])
})

test('no line stands under a comment that was taken down', async () => {
  const here = await aPublication()
  const review = await aReview([here])
  const theme = await aTheme(review)
  const fed = await aComment({ on: here })
  await coding(review, { comment: fed, theme })
  await concluding(review, [theme])
  await aHouseRule(1)
  await aDecision(fed, { verdict: 'remove', rule: 1, note: null })
  expect(await countedOn(here)).toEqual([])
})

test('what was changed says which theme changed it', async () => {
  const here = await aPublication()
  const review = await aReview([here])
  const theme = await aTheme(review)
  await handingOver(review)
  await considering(review)
  await dispose(db, {
    review,
    disposition: {
      ...{ theme, disposition: 'adopted', reason: 'Rooms.', deferredUntil: null },
      ...{ decisionReference: null, whatChanges: null },
      ...{ changedPublication: here.slug, changedSection: null },
    },
    member: review.member,
    at: aMomentLater(),
  })
  expect((await opened(here)).changes).toEqual([])
  await publishingOutcome(await asItStands(review))
  expect((await opened(here)).changes).toMatchObject([
    { section_key: null, name: 'Somewhere quiet', slug: review.slug },
  ])
})

async function concludedWithFeedback() {
  const review = await aReview()
  const theme = await aTheme(review)
  await handingOver(review)
  await theFeedback(review)
  await concluding(review, [theme])
  return review
}

test('what changed lists feedback and outcomes, newest first, a page at a time', async () => {
  await concludedWithFeedback()
  await concludedWithFeedback()
  const { changes, next } = await whatChangedPage({
    request: asking('/what-changed'),
    params: {},
    context,
  })
  expect(next).toBeNull()
  const days = changes.map(({ published_at }) => published_at)
  expect(days).toEqual(days.toSorted().toReversed())
  expect(changes.filter(({ decided_on }) => decided_on === null).length).toBeGreaterThanOrEqual(2)
  const paged = []
  let before = null
  for (;;) {
    const [found]: Change[] = await whatChanged(db, { before, limit: 1 })
    if (!found) break
    paged.push(found)
    before = { at: found.published_at, id: found.id }
  }
  expect(paged).toEqual(changes)
})

test('the feed and the programs’ door say the same as the pages', async () => {
  const review = await concludedWithFeedback()
  const xml = await (await feed()).text()
  expect(xml).toContain(`/reviews/${review.slug}/outcome`)
  expect(xml).toContain(`/reviews/${review.slug}/feedback`)
  const params = { slug: review.slug }
  const request = asking(`/api/v1/reviews/${review.slug}`)
  const answer = await (await oneReview({ request, params, context })).json()
  expect(answer).toMatchObject({
    slug: review.slug,
    feedback: { said: 'Most asked for somewhere quiet.' },
    outcome: {
      did: 'Every branch gets a quiet room.',
      themes: [{ name: 'Somewhere quiet', answer: { disposition: 'adopted' } }],
    },
  })
})

/** Reviews like another, written at once. */
async function manyLike({ id }: { id: string }, count: number) {
  const like = await db
    .selectFrom('policy_review')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const copies = Array.from({ length: count }, () => ({ ...like, id: newId(), slug: newId() }))
  await db.insertInto('policy_review').values(copies).execute()
  const codeframes = copies.map(({ id: review_id }) => ({
    ...{ id: newId(), review_id, version: 1, state: 'draft' as const },
    created_at: aMomentLater(),
  }))
  await db.insertInto('codeframe').values(codeframes).execute()
}

test('programs read the reviews a page at a time', async () => {
  await manyLike(await aReview(), 60)
  const slugs = new Set<string>()
  let next: string | null = '/api/v1/reviews'
  while (next) {
    const { pathname, search }: URL = new URL(next, 'https://talk.example')
    const request = asking(`${pathname}${search}`)
    const answer = await reviewsForApi({ request, params: {}, context })
    const body: { reviews: { slug: string }[]; next: string | null } = await answer.json()
    expect(body.reviews.length).toBeLessThanOrEqual(50)
    for (const { slug } of body.reviews) slugs.add(slug)
    next = body.next
  }
  const all = await db.selectFrom('policy_review').select('slug').execute()
  expect([...slugs].sort()).toEqual(all.map(({ slug }) => slug).sort())
})
