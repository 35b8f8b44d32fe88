import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { committeeReport } from '#app/exports/report.ts'
import { reportFacts } from '#app/exports/facts.server.ts'
import { reportProgress } from '#app/outcomes/report-progress.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aMomentLater, aPerson, aPublication } from '../support/ambleford.ts'
import { aReview, asItStands, aTheme, coding, concluding } from '../support/review.ts'

async function theReport(review: Awaited<ReturnType<typeof aReview>>) {
  const stands = await asItStands(review)
  const facts = await reportFacts(db, {
    ...{ review: stands, council: 'Ambleford', site: 'https://moot.example', at: aMomentLater() },
  })
  return { facts, words: JSON.stringify(committeeReport(facts)) }
}

async function aConcluded() {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const comments = []
  for (const by of [await aPerson('Ann'), await aPerson('Bob')]) {
    const comment = await aComment({ on: page, by })
    await coding(review, { comment, theme })
    comments.push(comment)
  }
  const { id } = await concluding(review, [theme])
  return { review, comments, outcome: { id } }
}

test('the report of a published outcome has the numbers of its page, whatever is taken back later', async () => {
  const { review, comments } = await aConcluded()
  await db
    .updateTable('comment')
    .set({ consideration: 'excluded' })
    .where('id', '=', comments[0]?.id ?? '')
    .execute()
  const { facts, words } = await theReport(review)
  expect(facts).toMatchObject({ counts: { comments: 2, people: 2 }, coding: { coders: 1 } })
  expect(facts.themes).toMatchObject([{ contributions: 2, people: 2 }])
  expect(words).toContain('2 comments from 2 people, in 1 theme. Counted on')
})

test('it says what was done, and what it means for equality', async () => {
  const { review, outcome } = await aConcluded()
  const { officer } = review
  const progress = { done_on: '2026-10-02', body: 'The room is painted.' }
  await reportProgress(db, { outcome, progress, officer, at: aMomentLater() })
  const equality = 'The room has a step.'
  await sql`update outcome set equality = ${equality} where id = ${outcome.id}`.execute(db)
  const { words } = await theReport(review)
  expect(words).toContain('What has been done')
  expect(words).toContain('The room is painted.')
  expect(words).toContain('What it means for equality')
  expect(words).toContain(equality)
})

test('a campaign is counted both ways', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const campaign = newId()
  const at = aMomentLater()
  await db
    .insertInto('campaign')
    .values({
      ...{ id: campaign, review_id: review.id, name: 'Keep the Eastfield branch' },
      ...{
        found_by: 'shingles 1',
        found_at: at,
        confirmed_by: review.officer.id,
        confirmed_at: at,
      },
    })
    .execute()
  for (let number = 0; number < 3; number += 1) {
    const comment = await aComment({ on: page })
    await coding(review, { comment, theme })
    await db
      .updateTable('contribution')
      .set({ campaign_id: campaign, campaign_text: number < 2 ? 'same' : 'other' })
      .where('comment_id', '=', comment.id)
      .where('review_id', '=', review.id)
      .execute()
  }
  const { words } = await theReport(review)
  expect(words).toContain('[["Keep the Eastfield branch"],["3"],["2"]]')
  expect(words).toContain('3 contributions, 2 distinct texts')
})
