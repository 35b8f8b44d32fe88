import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { db } from '#app/platform/database.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import type { Stance } from '#db/schema/themes.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMomentLater,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { aReview, aTheme, coding, type AReview } from '../support/review.ts'

type Said = { by: { id: string; name: string; email: string }; theme: string; stance: Stance }

/** Says and codes each; answers the comments. */
async function allSaid(review: AReview, said: Said[]) {
  const comments = []
  for (const { by, theme, stance } of said) {
    const comment = await aComment({ on: firstPage(review), by })
    await coding(review, { comment, theme, stance })
    comments.push({ comment, by, theme, stance })
  }
  return comments
}

/** The same counts, worked out from what was said rather than by the database. */
function countedHere(said: { comment: { id: string }; by: { id: string }; stance: Stance }[]) {
  const distinct = (ids: string[]) => new Set(ids).size
  const of = (stance: Stance) => said.filter((one) => one.stance === stance)
  return {
    contributions: distinct(said.map(({ comment }) => comment.id)),
    people: distinct(said.map(({ by }) => by.id)),
    inFavour: distinct(of('for').map(({ comment }) => comment.id)),
    against: distinct(of('against').map(({ comment }) => comment.id)),
  }
}

async function counts(review: AReview, theme: string) {
  const found = (await themeCounts(db, review.codeframe_id)).find(({ id }) => id === theme)
  if (!found) throw new Error('There is no such theme.')
  const { contributions, people, inFavour, against } = found
  return { contributions, people, inFavour, against }
}

test('a theme counts its comments and its people, each once', async () => {
  const review = await aReview([await aPublication()])
  const [quiet, hours] = [await aTheme(review), await aTheme(review, 'Longer hours')]
  const [ann, bob, cat] = [await aPerson('Ann'), await aPerson('Bob'), await aPerson('Cat')]
  const said = await allSaid(review, [
    { by: ann, theme: quiet, stance: 'for' },
    { by: ann, theme: quiet, stance: 'against' },
    { by: bob, theme: quiet, stance: 'for' },
    { by: cat, theme: quiet, stance: 'mixed' },
    { by: cat, theme: hours, stance: 'none' },
  ])
  const about = (theme: string) => countedHere(said.filter((one) => one.theme === theme))
  expect(about(quiet)).toEqual({ contributions: 4, people: 3, inFavour: 2, against: 1 })
  expect(await counts(review, quiet)).toEqual(about(quiet))
  expect(await counts(review, hours)).toEqual(about(hours))
})

test('a comment coded again with another stance counts once, for the stance that stands', async () => {
  const review = await aReview([await aPublication()])
  const theme = await aTheme(review)
  const comment = await aComment({ on: firstPage(review) })
  await coding(review, { comment, theme, stance: 'for' })
  await coding(review, { comment, theme, stance: 'against' })
  expect(await counts(review, theme)).toEqual({
    contributions: 1,
    people: 1,
    inFavour: 0,
    against: 1,
  })
})

test('what its author took back is not counted', async () => {
  const review = await aReview([await aPublication()])
  const theme = await aTheme(review)
  const [ann, bob] = [await aPerson('Ann'), await aPerson('Bob')]
  const said = await allSaid(review, [
    { by: ann, theme, stance: 'for' },
    { by: bob, theme, stance: 'against' },
  ])
  const [first, second] = said
  if (!first || !second) throw new Error('Nothing was said.')
  const comment = await theComment(first.comment.id)
  await withdraw(db, { comment, author: ann, at: aMomentLater() })
  expect(await counts(review, theme)).toEqual(countedHere([second]))
  expect(await contributionCounts(db, review.id)).toMatchObject({
    comments: 1,
    entered: 0,
    people: 1,
  })
})

test('what was withheld or removed still makes its point and is counted', async () => {
  const review = await aReview([await aPublication()])
  const theme = await aTheme(review)
  const comment = await aComment({ on: firstPage(review) })
  await coding(review, { comment, theme })
  await aHouseRule(1)
  await aDecision(comment, { verdict: 'remove', rule: 1, note: null })
  expect(await counts(review, theme)).toMatchObject({ contributions: 1, people: 1 })
})

test('a theme that nobody raised counts nothing, and stands after those that were raised', async () => {
  const review = await aReview([await aPublication()])
  const [empty, raised] = [await aTheme(review, 'A'), await aTheme(review, 'B')]
  await coding(review, { comment: await aComment({ on: firstPage(review) }), theme: raised })
  expect(await counts(review, empty)).toEqual({
    contributions: 0,
    people: 0,
    inFavour: 0,
    against: 0,
  })
  const names = (await themeCounts(db, review.codeframe_id)).map(({ name }) => name)
  expect(names).toEqual(['B', 'A'])
})

function firstPage({ pages }: AReview) {
  const [page] = pages
  if (!page) throw new Error('The review is over no page.')
  return page
}
