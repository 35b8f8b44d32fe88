import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { themedAndNot } from '#db/queries/lint.server.ts'
import { progressOf } from '#db/queries/reading.server.ts'
import type { CommentTable } from '#db/schema/comments.ts'
import type { ContributionTable } from '#db/schema/themes.ts'
import type { Updateable } from 'kysely'
import { aComment, aMomentLater, aPerson, aPublication } from '../support/ambleford.ts'
import { aLetterIn } from '../support/outcome-places.ts'
import { recountReview } from '../support/recount-review.ts'
import { aReview, aTheme, coding, type AReview } from '../support/review.ts'

type Comment = Awaited<ReturnType<typeof aComment>>

async function said(comment: Comment, since: Updateable<CommentTable>) {
  await db.updateTable('comment').set(since).where('id', '=', comment.id).execute()
}

async function inReview(comment: Comment, since: Updateable<ContributionTable>) {
  await db.updateTable('contribution').set(since).where('comment_id', '=', comment.id).execute()
}

/** Two who sent the same, and a third who sent the same but was left out; confirmed, or dissolved since. */
async function aCampaign(review: AReview, comments: Comment[], isDissolved: boolean) {
  const [id, at, by] = [newId(), aMomentLater(), review.officer.id]
  const found = { name: 'Keep it', found_by: 'near-copies 1', found_at: at }
  const confirmed = { confirmed_by: by, confirmed_at: at }
  const dissolved = isDissolved ? { dissolved_by: by, dissolved_at: at } : {}
  await db
    .insertInto('campaign')
    .values({ id, review_id: review.id, ...found, ...confirmed, ...dissolved })
    .execute()
  for (const one of comments) await inReview(one, { campaign_id: id, campaign_text: 'the same' })
}

/** A review with everything that counts, counts once, or counts no more; all of it coded but the last. */
async function aMixedReview() {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const people = [await aPerson('Ann'), await aPerson('Bob'), await aPerson('Cat')]
  const comments: Comment[] = []
  for (let number = 0; number < 12; number += 1) {
    const by = people[number % people.length]
    comments.push(await aComment({ on: page, ...(by ? { by } : {}) }))
  }
  for (const comment of comments.slice(0, -1)) await coding(review, { comment, theme })
  await aCampaign(review, comments.slice(6, 9), false)
  await aCampaign(review, comments.slice(9, 11), true)
  return { review, people, comments }
}

const TAKEN_BACK = { state: 'withdrawn', shown_as: 'nothing', waiting_since: null } as const

async function countsNoMore([taken, gone, left, out, away]: Comment[]) {
  if (!taken || !gone || !left || !out || !away) throw new Error('Too few comments.')
  await said(taken, TAKEN_BACK)
  await said(gone, { ...TAKEN_BACK, author_left_at: aMomentLater() })
  await said(left, { consideration: 'excluded' })
  await inReview(out, { consideration: 'excluded' })
  await inReview(away, { out_of_scope_at: aMomentLater() })
}

async function lettersFor(review: AReview, [ann]: { id: string }[]) {
  const letter = await aLetterIn(review)
  await aLetterIn(review, { counts_as: letter.id })
  await aLetterIn(review, { counts_as: ann?.id ?? null })
  await aLetterIn(review, { counts_as: (await aPerson('Dan')).id, consideration: 'excluded' })
}

test('what officers’ pages count is what single rows add up to', async () => {
  const { review, people, comments } = await aMixedReview()
  await countsNoMore(comments)
  await countsNoMore(comments.slice(6))
  await lettersFor(review, people)
  const { figures, themes } = await recountReview(review)
  const { comments: commented, entered, people: raisedBy, texts, inCampaigns, uncoded } = figures
  expect(await contributionCounts(db, review.id)).toEqual({
    ...{ comments: commented, entered, people: raisedBy, texts, inCampaigns },
  })
  expect({ commented, entered, raisedBy, inCampaigns }).toEqual({
    ...{ commented: 4, entered: 3, raisedBy: 4, inCampaigns: 1 },
  })
  expect(await themeCounts(db, review.codeframe_id)).toMatchObject(themes)
  const all = commented + entered
  expect(await themedAndNot(db, review.id)).toEqual({ contributions: all, unthemed: uncoded })
}, 60_000)

test('how far the reading has come leaves out what fell out of the scope', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const [inside, outside] = [await aComment({ on: page }), await aComment({ on: page })]
  await inReview(outside, { out_of_scope_at: aMomentLater() })
  await coding(review, { comment: inside, theme: await aTheme(review) })
  expect(await progressOf(db, review.id)).toEqual({ all: 1, read: 1, coded: 1, verified: 0 })
})
