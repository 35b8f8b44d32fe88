import { expect, test } from 'vitest'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { keptQuotes } from '#db/queries/quotes.server.ts'
import { db } from '#app/platform/database.server.ts'
import { code } from '#app/themes/code.server.ts'
import { wordForPublic } from '#app/themes/word-for-public.server.ts'
import { aMomentLater } from '../support/ambleford.ts'
import { aLetterIn } from '../support/entering.ts'
import { aReview, aTheme, concluding } from '../support/review.ts'

const WORDS = 'Somebody asks that the maps stay in one room.'

async function quoted(review: { id: string }) {
  const outcome = await outcomeOf(db, review.id)
  return keptQuotes(db, outcome?.id ?? '')
}

test('an outcome quotes a letter in the words an officer wrote for the public, and no others', async () => {
  const review = await aReview()
  const { officer } = review
  const [maps, hours] = [await aTheme(review, 'Maps'), await aTheme(review, 'Hours')]
  const letter = await aLetterIn(review)
  const unworded = await aLetterIn(review)
  const at = aMomentLater()
  for (const [theme, contribution] of [
    [maps, letter.id],
    [hours, unworded.id],
  ] as const) {
    const coding = { theme, stance: 'for' as const, contribution, revision: null }
    await code(db, { review, coding, officer, at })
  }
  await wordForPublic(db, { review, contribution: letter, words: WORDS, officer, at })
  await concluding(review, [maps, hours])
  const html = `<p>${WORDS}</p>\n`
  expect(await quoted(review)).toEqual([{ theme_id: maps, reference: null, public_html: html }])
})

test('a letter that was left out is quoted no more', async () => {
  const review = await aReview()
  const { officer } = review
  const theme = await aTheme(review)
  const letter = await aLetterIn(review)
  const at = aMomentLater()
  const coding = { theme, stance: 'for' as const, contribution: letter.id, revision: null }
  await code(db, { review, coding, officer, at })
  await wordForPublic(db, { review, contribution: letter, words: WORDS, officer, at })
  await concluding(review, [theme])
  expect(await quoted(review)).toHaveLength(1)
  await db
    .updateTable('contribution')
    .set({ consideration: 'excluded' })
    .where('id', '=', letter.id)
    .execute()
  expect(await quoted(review)).toEqual([])
})
