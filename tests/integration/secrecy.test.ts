import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { threadPage } from '#app/comments/thread-page.server.ts'
import { threadViewFrom } from '#app/comments/thread-address.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { publicComments } from '#db/queries/public-comments.server.ts'
import { publicationBySlug } from '#db/queries/publications.server.ts'
import { quotesFor } from '#db/queries/quotes.server.ts'
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

const LEAVES_A_LINE = 1
const LEAVES_NOTHING = 2

beforeAll(async () => {
  await aHouseRule(LEAVES_A_LINE)
  await aHouseRule(LEAVES_NOTHING, false)
})

/** A page with one shown comment and one in every state in which it is not. */
async function aPageWithSecrets() {
  const on = await aPublication()
  const premoderated = { ...on, moderation: 'every_comment' as const }
  const secret = async () => ({ body: 'The secret words.', by: await aPerson('Secret Name') })
  const shown = await aComment({ on, body: 'The public words.', by: await aPerson('Public Name') })
  const held = await aHeldComment({ on: premoderated, ...(await secret()) })
  const removed = await aComment({ on, ...(await secret()) })
  await aDecision(removed, { verdict: 'remove', rule: LEAVES_A_LINE, note: 'The secret note.' })
  const lined = await aHeldComment({ on: premoderated, ...(await secret()) })
  await aDecision(lined, { verdict: 'withhold', rule: LEAVES_A_LINE, note: 'The secret note.' })
  const gone = await aHeldComment({ on: premoderated, ...(await secret()) })
  await aDecision(gone, { verdict: 'withhold', rule: LEAVES_NOTHING, note: null })
  const returned = await aComment({ on, ...(await secret()) })
  await aDecision(returned, { verdict: 'return', rule: 1, note: 'The secret note.' })
  const author = await aPerson('Secret Name')
  const withdrawn = await aComment({ on, body: 'The secret words.', by: author })
  await withdraw(db, { comment: withdrawn, author, at: aMomentLater() })
  await saidForTheSecretSociety(on)
  return { on, shown, lines: [removed, lined, returned, withdrawn], nothing: [held, gone] }
}

/** Whom somebody spoke for tells who they are, so it is as secret as the name. */
async function saidForTheSecretSociety({ id }: { id: string }) {
  await sql`update comment set on_behalf_of = 'Secret Society', ward = 'Secret', section_key = 'secret'
    where publication_id = ${id} and author_name = 'Secret Name'`.execute(db)
}

function thread(publication: { id: string }) {
  const view = threadViewFrom(new URLSearchParams())
  return threadPage(db, { publication, view, viewer: null })
}

test('a thread has the words and names of shown comments alone', async () => {
  const { on, shown, lines } = await aPageWithSecrets()
  const { threads, counts } = await thread(on)
  expect(JSON.stringify(threads)).not.toMatch(/secret/i)
  const comments = threads.map(({ root }) => root.comment)
  expect(comments.map(({ id }) => id)).toEqual([shown.id, ...lines.map(({ id }) => id)])
  expect(comments[0]).toMatchObject({ author_name: 'Public Name' })
  expect(comments[0]?.public_html).toContain('The public words.')
  for (const line of comments.slice(1)) {
    expect(line).toMatchObject({ shown_as: 'placeholder', author_name: null, public_html: null })
  }
  expect(counts.comments).toBe(1)
})

test('a line in the thread says which rule stands behind it', async () => {
  const { on } = await aPageWithSecrets()
  const { threads } = await thread(on)
  const lines = threads.map(({ root }) => [root.comment.state, root.comment.rule])
  expect(lines).toEqual([
    ['published', null],
    ['removed', 1],
    ['withheld', 1],
    ['returned', 1],
    ['withdrawn', null],
  ])
})

test('the API and the feeds have the words and names of shown comments alone', async () => {
  const { on, shown, lines } = await aPageWithSecrets()
  for (const order of ['asc', 'desc'] as const) {
    const rows = await publicComments(db, { publication: on.id, after: null, order, limit: 50 })
    expect(JSON.stringify(rows)).not.toMatch(/secret/i)
    const expected = [shown, ...lines].map(({ id }) => id)
    expect(rows.map(({ id }) => id)).toEqual(order === 'asc' ? expected : expected.reverse())
  }
})

test('the API is paged by key without loss or repetition', async () => {
  const on = await aPublication()
  const said = []
  for (let n = 0; n < 5; n += 1) said.push((await aComment({ on })).id)
  const paged: string[] = []
  let after: { at: string; id: string } | null = null
  for (;;) {
    const rows: Awaited<ReturnType<typeof publicComments>> = await publicComments(db, {
      publication: on.id,
      after,
      order: 'asc',
      limit: 2,
    })
    const last = rows.at(-1)
    if (!last) break
    paged.push(...rows.map(({ id }) => id))
    after = { at: last.submitted_at, id: last.id }
  }
  expect(paged).toEqual(said)
})

test('a page says nothing of anybody’s address', async () => {
  const { on } = await aPageWithSecrets()
  const page = await publicationBySlug(db, { slug: on.slug, at: now() })
  const rows = await publicComments(db, {
    publication: on.id,
    after: null,
    order: 'asc',
    limit: 50,
  })
  const everything = JSON.stringify([page, rows, (await thread(on)).threads])
  expect(everything).toContain('The public words.')
  expect(everything).not.toContain('@')
})

test('only a shown comment is quoted for a theme', async () => {
  const { on, shown, lines, nothing } = await aPageWithSecrets()
  const review = await aReview([on])
  const theme = await aTheme(review)
  for (const comment of [...lines, ...nothing]) await coding(review, { comment, theme })
  expect(await quotesFor(db, review.codeframe_id)).toEqual([])
  await coding(review, { comment: shown, theme, stance: 'against' })
  const quotes = await quotesFor(db, review.codeframe_id)
  expect(quotes).toMatchObject([{ theme_id: theme, reference: shown.reference }])
})

test('a comment that is for the theme is quoted before a more supported one against it', async () => {
  const on = await aPublication()
  const review = await aReview([on])
  const theme = await aTheme(review)
  const [loud, against, favour] = [
    await aComment({ on }),
    await aComment({ on }),
    await aComment({ on }),
  ]
  await db.updateTable('comment').set({ support_count: 9 }).where('id', '=', loud.id).execute()
  await coding(review, { comment: loud, theme, stance: 'against' })
  await coding(review, { comment: against, theme, stance: 'against' })
  const quoted = async () => (await quotesFor(db, review.codeframe_id))[0]?.reference
  expect(await quoted()).toBe(loud.reference)
  await coding(review, { comment: favour, theme, stance: 'for' })
  expect(await quoted()).toBe(favour.reference)
  expect((await theComment(favour.id)).support_count).toBe(0)
})
