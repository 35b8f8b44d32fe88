import { expect, test } from 'vitest'
import { db, engine } from '#app/platform/database.server.ts'
import { bringBack } from '#app/themes/bring-back.server.ts'
import { merge } from '#app/themes/merge.server.ts'
import { conflictsBetween, sharedBy } from '#db/queries/following.server.ts'
import { aComment, aMomentLater, aPerson } from '../support/ambleford.ts'
import { choosing } from '../support/following.ts'
import { coding, type AReview } from '../support/review.ts'
import { aReviewOf, by, counts, historyOf, SAID } from '../support/themes.ts'

test('a merged theme brings its codings along, once for each contribution, and contradictions are mixed', async () => {
  const { review, quiet, hours } = await aReviewOf([...SAID])
  expect(await sharedBy(db, { theme: quiet, other: hours })).toBe(4)
  expect(await conflictsBetween(db, { theme: quiet, other: hours })).toBe(1)
  const merged = await merge(db, { ...by(review), theme: quiet, into: hours })
  expect(merged).toEqual({ ok: true, contributions: 5 })
  expect(await counts(review)).toEqual({ 'Longer hours': [6, 3, 2] })
  expect(await historyOf(quiet)).toEqual([
    'Merged into “Longer hours”, and its codings with it',
    'Added',
  ])
  expect(await historyOf(hours)).toEqual(['“Somewhere quiet” was merged into it', 'Added'])
})

test('bringing a merged theme back undoes it to the last coding', async () => {
  const { review, quiet, hours } = await aReviewOf([...SAID])
  const before = await counts(review)
  await merge(db, { ...by(review), theme: quiet, into: hours })
  expect(await bringBack(db, engine, { ...by(review), theme: quiet })).toEqual({ ok: true })
  expect(await counts(review)).toEqual(before)
  expect((await historyOf(quiet))[0]).toBe('Brought back, and its codings with it')
  await merge(db, { ...by(review), theme: quiet, into: hours })
  await bringBack(db, engine, { ...by(review), theme: quiet })
  expect(await counts(review)).toEqual(before)
})

test('what somebody judged anew after the merging stays when the theme is brought back', async () => {
  const { review, quiet, hours, comments } = await aReviewOf([{ quiet: 'for', hours: 'against' }])
  const [comment] = comments
  if (!comment) throw new Error('There is a comment.')
  await merge(db, { ...by(review), theme: quiet, into: hours })
  await coding(review, { comment, theme: hours, stance: 'against' })
  await bringBack(db, engine, { ...by(review), theme: quiet })
  expect(await counts(review)).toEqual({ 'Longer hours': [1, 0, 1], 'Somewhere quiet': [0, 0, 0] })
})

test('two officers who merge two themes into each other leave one, with everything', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { review, quiet, hours } = await aReviewOf([...SAID])
    const both = await Promise.all([
      merge(db, { ...by(review), theme: quiet, into: hours }),
      merge(db, { ...by(review), theme: hours, into: quiet }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(Object.values(await counts(review))).toEqual([[6, 3, 2]])
  }
})

test('coding goes on while themes are merged, and nothing is left under the one that went', async () => {
  const { page, review, quiet, hours } = await aReviewOf([...SAID])
  const late = []
  for (let n = 0; n < 6; n += 1) late.push(await aComment({ on: page }))
  const coded = late.map((comment) => coding(review, { comment, theme: quiet }))
  const [merged, ...answers] = await Promise.all([
    merge(db, { ...by(review), theme: quiet, into: hours }),
    ...coded,
  ])
  expect(merged?.ok).toBe(true)
  const taken = answers.filter(({ ok }) => ok).length
  expect((await counts(review))['Longer hours']?.[0]).toBe(6 + taken)
})

test('more codings than one step takes are merged and brought back whole', async () => {
  const { review, quiet, hours } = await aReviewOf([{ quiet: 'for' }])
  await manyMore(review, { theme: quiet, count: 450 })
  expect(await merge(db, { ...by(review), theme: quiet, into: hours })).toEqual({
    ok: true,
    contributions: 451,
  })
  expect(await counts(review)).toEqual({ 'Longer hours': [451, 451, 0] })
  await bringBack(db, engine, { ...by(review), theme: quiet })
  expect(await counts(review)).toEqual({
    'Somewhere quiet': [451, 451, 0],
    'Longer hours': [0, 0, 0],
  })
})

/** Letters, each coded for a theme. */
async function manyMore(review: AReview, { theme, count }: { theme: string; count: number }) {
  for (let n = 0; n < count; n += 1) {
    const id = `letter-${review.id}-${n}`
    await db
      .insertInto('contribution')
      .values({
        id,
        review_id: review.id,
        channel: 'letter',
        reference: id,
        body: 'Somewhere to read, please.',
        contributor_name: 'Ada',
        received_on: '2026-11-20',
        entered_by: review.officer.id,
        entered_at: aMomentLater(),
        counts_as: id,
        consideration: 'coded',
      })
      .execute()
    await db
      .insertInto('coding')
      .values({
        id: `coding-${id}`,
        theme_id: theme,
        contribution_id: id,
        stance: 'for',
        coded_by: review.officer.id,
        coded_at: aMomentLater(),
      })
      .execute()
  }
}

test('an author who was told of a theme is not told again when it is merged', async () => {
  const { page, review, quiet, hours } = await aReviewOf([])
  const author = await aPerson('Dev R')
  await choosing(author, 'themed', 'immediately')
  const comment = await aComment({ on: page, by: author })
  await coding(review, { comment, theme: quiet })
  await merge(db, { ...by(review), theme: quiet, into: hours })
  await coding(review, { comment, theme: hours, stance: 'mixed' })
  const owed = await db
    .selectFrom('owed_mail')
    .select('id')
    .where('mail', '=', 'comment-themed')
    .where('person_id', '=', author.id)
    .execute()
  expect(owed).toHaveLength(1)
})
