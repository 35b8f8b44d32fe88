import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { loader } from '#app/routes/public/outcome.tsx'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import type { Stance } from '#db/schema/themes.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { aLetterIn } from '../support/outcome-places.ts'
import { recountReview } from '../support/recount-review.ts'
import {
  aReview,
  aTheme,
  coding,
  concluding,
  theContribution,
  type AReview,
} from '../support/review.ts'
import { asking } from '../support/session.ts'

const STANCES: Stance[] = ['for', 'against', 'mixed', 'none']

async function thePage(review: { slug: string }) {
  const request = asking(`/reviews/${review.slug}/outcome`)
  return loader({ request, params: { slug: review.slug }, context: { nonce: '' } })
}

type Coded = { theme: string; contribution: string; revision?: string | null; by?: string }

/** A row as a coder or a machine would have left it. */
async function aRow(review: AReview, { theme, contribution, revision, by }: Coded, extra = {}) {
  await db
    .insertInto('coding')
    .values({
      ...{ id: newId(), theme_id: theme, contribution_id: contribution },
      ...{ revision_id: revision ?? null, stance: 'for', coded_by: by ?? review.officer.id },
      coded_at: aMomentLater(),
      ...extra,
    })
    .execute()
}

/** A campaign in which four sent the very same words; a machine's alone, or coded as one by officers. */
async function aCampaign(
  review: AReview,
  { contributions, isConfirmed }: { contributions: string[]; isConfirmed: boolean },
) {
  const id = newId()
  const confirmed = { confirmed_by: review.officer.id, confirmed_at: aMomentLater() }
  const found = { name: 'Keep Eastfield', found_by: 'near-copies 1', found_at: aMomentLater() }
  await db
    .insertInto('campaign')
    .values({ id, review_id: review.id, ...found, ...(isConfirmed ? confirmed : {}) })
    .execute()
  for (const [index, contribution] of contributions.entries()) {
    await db
      .updateTable('contribution')
      .set({ campaign_id: id, campaign_text: `${id}:${index < 4 ? 'same' : 'other'}` })
      .where('id', '=', contribution)
      .execute()
  }
}

/** Everything that must and must not count, in one review. */
async function everything() {
  const page = await aPublication()
  const review = await aReview([page])
  const themes = [
    await aTheme(review, 'Somewhere quiet'),
    await aTheme(review, 'Eastfield'),
    await aTheme(review, 'Nobody said this'),
  ]
  const [quiet = '', eastfield = ''] = themes
  const people = [await aPerson('Ann'), await aPerson('Bob'), await aPerson('Cat')]
  const comments = []
  for (let number = 0; number < 10; number += 1) {
    const comment = await aComment({ on: page, ...byOneOf(people, number) })
    comments.push(comment)
    if (number === 9) continue
    const stance = STANCES[number % 4] ?? 'for'
    await coding(review, { comment, theme: number % 3 === 0 ? eastfield : quiet, stance })
    if (number % 2 === 0) await coding(review, { comment, theme: quiet, stance })
  }
  await neverCounts(review, { comments, quiet })
  await lettersIn(review, { eastfield, person: people[0]?.id ?? '' })
  const found = await Promise.all(comments.map((comment) => theContribution(review, comment)))
  const contributions = found.map(({ contribution }) => contribution)
  await aCampaign(review, { contributions: contributions.slice(3, 8), isConfirmed: true })
  await aCampaign(review, { contributions: contributions.slice(8), isConfirmed: false })
  return { review, themes, comments }
}

function byOneOf(people: Awaited<ReturnType<typeof aPerson>>[], number: number) {
  const by = people[number % people.length]
  return by ? { by } : {}
}

type Said = { comments: { id: string }[]; quiet: string }

/** Taken back, withheld yet counted, left out, coded by a machine, blindly, or on words since changed. */
async function neverCounts(review: AReview, { comments, quiet }: Said) {
  const [taken, removed, excluded, suggested, blind] = comments
  if (!taken || !removed || !excluded || !suggested || !blind) throw new Error('Too few comments.')
  const whole = await theComment(taken.id)
  const author = { id: whole.person_id ?? '', name: 'Ann' }
  await withdraw(db, { comment: whole, author, at: aMomentLater() })
  await aHouseRule(1)
  await aDecision(removed, { verdict: 'remove', rule: 1, note: null })
  await db
    .updateTable('contribution')
    .set({ consideration: 'excluded' })
    .where('comment_id', '=', excluded.id)
    .execute()
  const words = await theContribution(review, suggested)
  const machine = { coded_by: null, suggested_by: 'stems 1', score: 0.5, drivers: '[]' }
  await aRow(review, { theme: quiet, ...words }, machine)
  const last = comments.at(-1)
  if (last) await aRow(review, { theme: quiet, ...(await theContribution(review, last)) }, machine)
  await blindly(review, { theme: quiet, comment: blind })
}

async function blindly(review: AReview, said: { theme: string; comment: { id: string } }) {
  const [id, coder, at] = [newId(), await anOfficer('Tariq Aziz'), aMomentLater()]
  const drawn = { size: 1, drawn_by: review.officer.id, drawn_at: at, coder: coder.id }
  await db
    .insertInto('agreement_sample')
    .values({ id, review_id: review.id, ...drawn })
    .execute()
  const words = await theContribution(review, said.comment)
  const row = { theme: said.theme, ...words, by: coder.id }
  await aRow(review, row, { sample_id: id, stance: 'against' })
}

/** One by somebody of their own, one by somebody who commented too, one left out. */
async function lettersIn(review: AReview, about: { eastfield: string; person: string }) {
  const letters = [
    await aLetterIn(review, { consideration: 'verified' }),
    await aLetterIn(review, { consideration: 'coded', counts_as: about.person }),
    await aLetterIn(review, { consideration: 'excluded' }),
  ]
  for (const { id } of letters) await aRow(review, { theme: about.eastfield, contribution: id })
}

test('every number on the page of an outcome is what single rows add up to', async () => {
  const { review, themes } = await everything()
  await concluding(review, themes)
  const { published } = await thePage(review)
  const byHand = await recountReview(review)
  expect(published.figures).toMatchObject(byHand.figures)
  expect(published.themes.map(({ id: _, description: __, ...theme }) => theme)).toEqual(
    byHand.themes,
  )
  expect(byHand.figures.inCampaigns).toBeGreaterThan(0)
  expect(byHand.themes.some(({ texts, contributions }) => texts < contributions)).toBe(true)
  expect(byHand.themes.at(-1)).toMatchObject({ name: 'Nobody said this', contributions: 0 })
}, 60_000)

test('the numbers stay, and a quote goes, when a comment is taken back after it', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const [ann, bob] = [await aPerson('Ann'), await aPerson('Bob')]
  const first = await aComment({ on: page, by: ann, body: 'A room to read in.' })
  const second = await aComment({ on: page, by: bob, body: 'A room without telephones.' })
  await coding(review, { comment: first, theme })
  await coding(review, { comment: second, theme })
  await concluding(review, [theme])
  const before = (await thePage(review)).published
  expect(before.quotes).toMatchObject([{ reference: first.reference }])
  await withdraw(db, { comment: await theComment(first.id), author: ann, at: aMomentLater() })
  const after = (await thePage(review)).published
  expect(after.quotes).toMatchObject([{ reference: second.reference }])
  expect(JSON.stringify(after)).not.toContain('A room to read in.')
  expect({ ...after, quotes: [] }).toEqual({ ...before, quotes: [] })
}, 60_000)
