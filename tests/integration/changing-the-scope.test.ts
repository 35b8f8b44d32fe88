import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { changeScope } from '#app/reviews/change-scope.server.ts'
import { describePolicy } from '#app/reviews/describe-policy.server.ts'
import { historyOf } from '#app/reviews/policy.ts'
import { dispose } from '#app/reviews/dispose.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import {
  changesOfPolicy,
  editionsOfPolicy,
  policyBySlug,
  publicationsOfPolicy,
  reviewsOfPolicy,
} from '#db/queries/policies.server.ts'
import { aComment, aMomentLater, aPublication } from '../support/ambleford.ts'
import {
  aPlannedReview,
  aReview,
  asItStands,
  aTheme,
  coding,
  considering,
  handingOver,
  publishingOutcome,
  type AReview,
} from '../support/review.ts'

const WIDE = { sections: [], from: null, until: null, asksEquality: false }

function scoping(review: AReview, scope: Partial<Parameters<typeof changeScope>[1]['scope']>) {
  const publications = review.pages.map(({ id }) => id)
  const { officer } = review
  const whole = { ...WIDE, publications, ...scope }
  return changeScope(db, { review, scope: whole, officer, at: aMomentLater() })
}

test('a page taken into the scope brings its comments along', async () => {
  const other = await aPublication()
  await aComment({ on: other })
  const review = await aReview()
  const publications = [...review.pages.map(({ id }) => id), other.id]
  expect(await scoping(review, { publications })).toEqual({ ok: true, gathered: 1, left: 0 })
  expect(await contributionCounts(db, review.id)).toMatchObject({ comments: 1 })
})

test('what falls out of the scope counts no more, and counts again when it is back', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const comment = await aComment({ on: page })
  await coding(review, { comment, theme: await aTheme(review) })
  const counted = async () => (await themeCounts(db, review.codeframe_id))[0]?.contributions
  expect(await counted()).toBe(1)
  expect(await scoping(review, { until: '2020-01-01' })).toMatchObject({ left: 1 })
  expect(await counted()).toBe(0)
  expect(await contributionCounts(db, review.id)).toMatchObject({ comments: 0, people: 0 })
  expect(await scoping(review, {})).toEqual({ ok: true, gathered: 0, left: 0 })
  expect(await counted()).toBe(1)
})

test('where a section is named, only comments on it are evidence', async () => {
  const page = await aPublication({ kind: 'strategy', body: '## Hours {#hours}\n\nTen.' })
  const review = await aReview([page])
  const [about, aside] = [await aComment({ on: page }), await aComment({ on: page })]
  await sql`update comment set section_key = 'hours' where id = ${about.id}`.execute(db)
  await scoping(review, { sections: [{ publication: page.id, section: 'hours' }] })
  const counting = await db
    .selectFrom('contribution')
    .select(['comment_id'])
    .where('review_id', '=', review.id)
    .where('out_of_scope_at', 'is', null)
    .execute()
  expect(counting).toEqual([{ comment_id: about.id }])
  expect(counting).not.toContainEqual({ comment_id: aside.id })
})

test('the scope of what was handed over does not change', async () => {
  const review = await aReview()
  await aTheme(review)
  await handingOver(review)
  expect(await scoping(review, {})).toEqual({ ok: false })
})

test('a policy shows its reviews, where it is written, and what changed because of which review', async () => {
  const page = await aPublication({ title: 'The strategy', body: '## Hours {#hours}\n\nTen.' })
  const review = await aReview([page])
  const policy = await policyBySlug(db, review.policySlug)
  if (!policy) throw new Error('There is no such policy.')
  const planned = await aPlannedReview()
  const words = { summary: 'What libraries are for.', publications: [page.id] }
  await describePolicy(db, { policy, words, officer: review.officer, at: aMomentLater() })
  const theme = await aTheme(review)
  await handingOver(review)
  await considering(review)
  await dispose(db, {
    review: await asItStands(review),
    disposition: {
      theme,
      disposition: 'adopted',
      reason: 'Yes.',
      decisionReference: null,
      whatChanges: 'Ten branches open on Sundays.',
      deferredUntil: null,
      changedPublication: page.slug,
      changedSection: 'hours',
    },
    member: review.member,
    at: aMomentLater(),
  })
  const changesHere = async () =>
    (await changesOfPolicy(db, policy.id)).filter((change) => change.review === review.slug)
  expect(await changesHere()).toEqual([])
  await publishingOutcome(await asItStands(review))

  const reviews = (await reviewsOfPolicy(db, policy.id)).map(({ id }) => id)
  expect(reviews).toContain(review.id)
  expect(reviews).not.toContain(planned.id)
  expect(await publicationsOfPolicy(db, policy.id)).toMatchObject([{ title: 'The strategy' }])
  const changes = await changesHere()
  const history = historyOf(await editionsOfPolicy(db, policy.id), changes)
  expect(history).toMatchObject([
    {
      kind: 'changes',
      changes: [
        {
          theme: 'Somewhere quiet',
          review: review.slug,
          what_changes: 'Ten branches open on Sundays.',
          changed_slug: page.slug,
          changed_edition: 1,
        },
      ],
    },
    { kind: 'edition', edition: { number: 1, title: 'The strategy' } },
  ])
})
