import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { figuresForOfficers, lintForOfficers } from '#app/themes/figures-for-officers.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { aComment, aPublication } from '../support/ambleford.ts'
import { aReview, aTheme, coding } from '../support/review.ts'

const [FIRST, LATER] = ['2026-11-20T09:00:00.000Z', '2026-11-20T09:04:00.000Z']

async function aCodedReview() {
  const page = await aPublication()
  const review = await aReview([page])
  const [quiet, warm] = [await aTheme(review, 'Quiet'), await aTheme(review, 'Warm')]
  await aTheme(review, 'Nobody said this')
  for (const themes of [[warm], [warm, quiet]]) {
    const comment = await aComment({ on: page })
    for (const theme of themes) await coding(review, { comment, theme })
  }
  const oneMore = async () =>
    coding(review, { comment: await aComment({ on: page }), theme: quiet })
  return { review, oneMore }
}

/** What the database counts at once, and now. */
async function now({ id, codeframe_id }: { id: string; codeframe_id: string }) {
  return {
    themes: await themeCounts(db, codeframe_id),
    counts: await contributionCounts(db, id),
  }
}

test('as many codings as can be counted at once are counted for each reader', async () => {
  const { review, oneMore } = await aCodedReview()
  await figuresForOfficers(db, { review, at: FIRST, many: 3 })
  expect(await oneMore()).toEqual({ ok: true })
  const asked = { review, at: LATER, many: 4 }
  expect(await figuresForOfficers(db, asked)).toEqual({ ...(await now(review)), countedAt: null })
  expect(await lintForOfficers(db, asked)).toMatchObject({ countedAt: null })
})

test('with more, they are counted theme by theme, and say when', async () => {
  const { review, oneMore } = await aCodedReview()
  const asked = { review, at: FIRST, many: 2 }
  const first = { ...(await now(review)), countedAt: FIRST }
  expect(await figuresForOfficers(db, asked)).toEqual(first)
  expect(await lintForOfficers(db, asked)).toMatchObject({ countedAt: FIRST })
  expect(await oneMore()).toEqual({ ok: true })
  expect(await figuresForOfficers(db, { ...asked, at: LATER })).toEqual(first)
})
