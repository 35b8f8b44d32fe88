import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { seed } from '#app/demo/seed.server.ts'
import { verifyReview } from '#app/reviews/verify.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { dispositionsOf } from '#db/queries/dispositions.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { theReview } from '../support/review.ts'

const AT = '2026-11-24T10:00:00.000Z'

beforeAll(() => seed(db, AT), 120_000)

test('what came from the old blog and what was said on the market day reach one outcome', async () => {
  const review = await theReview('customer-services-review')
  expect(review.state).toBe('published')
  const themes = await themeCounts(db, review.codeframe_id)
  expect(themes.map(({ name, contributions }) => [name, contributions])).toEqual([
    ['A person who picks up', 4],
    ['Show the working', 4],
    ['Tell the council once', 4],
    ['Let our own staff show what they can do', 3],
    ['A saving is a cut', 2],
    ['Keep the work in Ambleford', 1],
  ])
  const sources = await db
    .selectFrom('contribution')
    .innerJoin('comment', 'comment.id', 'contribution.comment_id')
    .select(['comment.author_name'])
    .where('contribution.review_id', '=', review.id)
    .where('comment.source', 'is not', null)
    .orderBy('comment.author_name')
    .execute()
  expect(sources).toEqual([{ author_name: 'Bernard O’Shea' }, { author_name: 'Lydia Marsh' }])
})

test('every theme has its answer, and the sealed pack is as it was', async () => {
  const review = await theReview('customer-services-review')
  expect(await dispositionsOf(db, review.codeframe_id)).toHaveLength(6)
  expect(await outcomeOf(db, review.id)).toMatchObject({ reference: 'CAB/017' })
  expect((await contributionCounts(db, review.id)).comments).toBeGreaterThan(12)
  expect(await verifyReview(db, review)).toMatchObject({ holds: true, altered: [] })
})

test('who took part was told what was decided', async () => {
  const told = await db
    .selectFrom('owed_mail')
    .innerJoin('person', 'person.id', 'owed_mail.person_id')
    .select('person.name')
    .where('mail', '=', 'outcome-published')
    .where('sent_at', 'is not', null)
    .execute()
  expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining(['Tom Addo', 'Nisha Patel']))
})
