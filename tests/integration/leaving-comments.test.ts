import { expect, test } from 'vitest'
import { submit } from '#app/comments/submit.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { decisionTarget } from '#app/moderation/calendar.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { laneBounds } from '#app/moderation/lane.ts'
import { filterFrom } from '#app/moderation/queue-filter.ts'
import { askToClose } from '#app/people/ask-to-close.server.ts'
import { closeDue } from '#app/people/close-due.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aroundComment, revisionBefore } from '#db/queries/around-comment.server.ts'
import { contributionsIn, EVERYTHING } from '#db/queries/bench.server.ts'
import { uncodedCount } from '#db/queries/reading.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { commentForOfficer, parentsOf } from '#db/queries/moderation-card.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { publicComments } from '#db/queries/public-comments.server.ts'
import { waitingComments } from '#db/queries/queue.server.ts'
import { threadRows } from '#db/queries/thread.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { aReview, aTheme, coding } from '../support/review.ts'

type Person = Awaited<ReturnType<typeof aPerson>>
type Page = Awaited<ReturnType<typeof aPublication>>

/** A comment whose author agreed that its text may stay. */
async function aLastingComment({ by, on }: { by: Person; on: Page }) {
  const text = {
    body: 'Keep the reading room.',
    sectionKey: null,
    onBehalfOf: 'Ambleford Civic Society',
    ward: 'Eastfield',
    mayStay: true,
    submissionKey: newId(),
  }
  const at = aMomentLater()
  const sent = await submit(db, engine, { publication: on, parent: null, author: by, text, at })
  if (!sent.ok) throw new Error(sent.why)
  return theComment(sent.comment.id)
}

/** Asks, waits a day, and lets the round go by. */
async function leaving(person: { id: string }) {
  const at = aMomentLater()
  await askToClose(db, { person, at })
  return closeDue(db, after(at, DAY))
}

async function lineIn(on: Page, comment: { id: string }) {
  const asked = { order: 'oldest' as const, from: null, answered: 'any' as const, only: null }
  const rows = await threadRows(db, { publication: on.id, ...asked, viewer: null })
  return rows.find(({ id }) => id === comment.id)
}

test('text stays where its author agreed, by a former resident', async () => {
  const [by, on] = [await aPerson(), await aPublication()]
  const comment = await aLastingComment({ by, on })
  await leaving(by)
  expect(await lineIn(on, comment)).toMatchObject({
    shown_as: 'text',
    author_name: 'A former resident',
    on_behalf_of: null,
    ward: null,
  })
  expect((await commentForOfficer(db, comment.reference))?.body).toBe('Keep the reading room.')
})

test('where nobody agreed, a line stays for the answers, and nobody reads the words', async () => {
  const [by, on] = [await aPerson(), await aPublication()]
  const comment = await aComment({ by, on, body: 'My very own words.' })
  const answer = await aComment({ on, by: await aPerson('Len Moss'), inReplyTo: comment.id })
  await leaving(by)
  expect(await lineIn(on, comment)).toMatchObject({
    state: 'withdrawn',
    shown_as: 'placeholder',
    author_left: 1,
    author_name: null,
    public_html: null,
  })
  expect(await lineIn(on, answer)).toMatchObject({ shown_as: 'text', parent_id: comment.id })
  const asked = { publication: on.id, after: null, order: 'asc' as const, limit: 10 }
  const bounds = laneBounds(await decisionTarget(db), now())
  const everything = filterFrom(new URLSearchParams(), bounds)
  const readable = [
    await publicComments(db, asked),
    await commentForOfficer(db, comment.reference),
    await parentsOf(db, answer.id),
    await waitingComments(db, everything, { after: null, limit: 500 }),
    await aroundComment(db, answer),
    await revisionBefore(db, { id: comment.id, revision: 2 }),
  ]
  expect(JSON.stringify(readable)).not.toMatch(/My very own words|Marjorie/)
  const kept = await db
    .selectFrom('comment_revision')
    .select('body')
    .where('comment_id', '=', comment.id)
    .execute()
  expect(kept).toEqual([{ body: 'My very own words.' }])
})

test('what waited for a moderator waits no longer, unless its text may stay', async () => {
  const on = await aPublication({ moderation: 'every_comment' })
  const by = await aPerson()
  const [held, lasting] = [await aHeldComment({ by, on }), await aLastingComment({ by, on })]
  await leaving(by)
  expect(await theComment(held.id)).toMatchObject({
    state: 'withdrawn',
    shown_as: 'nothing',
    waiting_since: null,
  })
  expect((await theComment(lasting.id)).state).toBe('held')
})

test('a refusal stays a refusal, with its rule and without the words', async () => {
  const [by, on] = [await aPerson(), await aPublication()]
  await aHouseRule(3)
  const comment = await aComment({ by, on, body: 'He is a liar.' })
  await aDecision(comment, { verdict: 'remove', rule: 3, note: null })
  await leaving(by)
  expect(await lineIn(on, comment)).toMatchObject({ state: 'removed', rule: 3 })
  expect((await commentForOfficer(db, comment.reference))?.body).toBeNull()
  const card = await moderationCard({ reference: comment.reference })
  expect(card.verdicts).toEqual([])
  await expect(aDecision(comment, { verdict: 'publish' })).rejects.toThrow('changed')
  expect((await theComment(comment.id)).shown_as).toBe('placeholder')
})

test('themes and counts stay as they were, and nobody is asked to code what is gone', async () => {
  const [by, on] = [await aPerson(), await aPublication()]
  const counted = await aComment({ by, on })
  await aComment({ by, on, body: 'Nobody has read this yet.' })
  const taken = await aComment({ by, on, body: 'I take this back.' })
  await withdraw(db, { comment: taken, author: by, at: aMomentLater() })
  const review = await aReview([on])
  const theme = await aTheme(review)
  await coding(review, { comment: counted, theme })
  const before = await contributionCounts(db, review.id)
  await leaving(by)
  expect(before).toMatchObject({ comments: 2, entered: 0, people: 1 })
  expect(await contributionCounts(db, review.id)).toEqual(before)
  expect(await themeCounts(db, review.codeframe_id)).toMatchObject([
    { contributions: 1, people: 1 },
  ])
  const asked = { review: review.id, codeframe: review.codeframe_id, officer: newId() }
  const bench = { ...asked, filter: EVERYTHING, after: null, limit: 10 }
  expect(await contributionsIn(db, bench)).toEqual([])
  expect(await uncodedCount(db, review.id)).toBe(0)
})
