import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { contributionsIn, EVERYTHING } from '#db/queries/bench.server.ts'
import { codingsOn } from '#db/queries/contribution.server.ts'
import { code } from '#app/themes/code.server.ts'
import {
  aComment,
  aHeldComment,
  aMember,
  aMomentLater,
  anOfficialReply,
  aPublication,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import { aReview, aTheme, coding, theContribution, uncoding } from '../support/review.ts'

function codingRows(comment: { id: string }) {
  return db
    .selectFrom('coding')
    .innerJoin('comment_revision', 'comment_revision.id', 'coding.revision_id')
    .select(['coding.theme_id', 'coding.stance', 'coding.removed_by'])
    .where('comment_revision.comment_id', '=', comment.id)
    .orderBy('coding.id')
    .execute()
}

async function aCommentInReview() {
  const page = await aPublication()
  const review = await aReview([page])
  return { page, review, theme: await aTheme(review), comment: await aComment({ on: page }) }
}

test('a comment is coded with several themes', async () => {
  const { review, theme, comment } = await aCommentInReview()
  const other = await aTheme(review, 'Longer hours')
  expect(await coding(review, { comment, theme })).toEqual({ ok: true })
  await coding(review, { comment, theme: other, stance: 'against' })
  const { contribution, revision } = await theContribution(review, comment)
  const standing = await codingsOn(db, { id: contribution, revision_id: revision })
  expect(standing.map(({ name, stance }) => [name, stance])).toEqual([
    ['Somewhere quiet', 'for'],
    ['Longer hours', 'against'],
  ])
  expect((await theComment(comment.id)).consideration).toBe('coded')
  expect(await eventsAbout(comment)).toEqual([
    'comment.submitted',
    'comment.coded',
    'comment.coded',
  ])
})

test('another stance replaces the first, which stays on record as removed', async () => {
  const { review, theme, comment } = await aCommentInReview()
  await coding(review, { comment, theme, stance: 'for' })
  await coding(review, { comment, theme, stance: 'mixed' })
  expect(await codingRows(comment)).toEqual([
    { theme_id: theme, stance: 'for', removed_by: review.officer.id },
    { theme_id: theme, stance: 'mixed', removed_by: null },
  ])
})

test('the same theme coded twice at once stands once', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { review, theme, comment } = await aCommentInReview()
    await Promise.allSettled([1, 2, 3].map(() => coding(review, { comment, theme })))
    const standing = (await codingRows(comment)).filter(({ removed_by }) => removed_by === null)
    expect(standing).toHaveLength(1)
  }
})

test('the database itself lets a theme stand on a comment only once', async () => {
  const { review, theme, comment } = await aCommentInReview()
  const words = await theContribution(review, comment)
  const row = {
    theme_id: theme,
    contribution_id: words.contribution,
    revision_id: words.revision,
    stance: 'for' as const,
    coded_by: review.officer.id,
  }
  const write = () =>
    db
      .insertInto('coding')
      .values({ id: newId(), ...row, coded_at: aMomentLater() })
      .execute()
  await write()
  await expect(write()).rejects.toThrow()
})

test('a coding is taken back, and a comment without any is only read', async () => {
  const { review, theme, comment } = await aCommentInReview()
  const other = await aTheme(review, 'Longer hours')
  await coding(review, { comment, theme })
  await coding(review, { comment, theme: other })
  await uncoding(review, { comment, theme })
  expect((await theComment(comment.id)).consideration).toBe('coded')
  await uncoding(review, { comment, theme: other })
  expect((await theComment(comment.id)).consideration).toBe('read')
  expect((await codingRows(comment)).every(({ removed_by }) => removed_by !== null)).toBe(true)
  expect((await eventsAbout(comment)).slice(-2)).toEqual(['comment.uncoded', 'comment.uncoded'])
})

test('a comment on another page, or another review’s theme, is not coded', async () => {
  const { review, theme, comment } = await aCommentInReview()
  const refused = { ok: false, why: 'not_in_review' }
  const [elsewhere, officer] = [await aCommentInReview(), review.officer]
  const words = await theContribution(elsewhere.review, elsewhere.comment)
  const wrong = { theme, stance: 'for' as const, ...words }
  expect(await code(db, { review, coding: wrong, officer, at: aMomentLater() })).toEqual(refused)
  const foreign = await aTheme(await aReview())
  expect(await coding(review, { comment, theme: foreign })).toEqual(refused)
})

test('words that were changed meanwhile are not coded', async () => {
  const { review, theme, comment } = await aCommentInReview()
  await db.updateTable('comment').set({ revision: 2 }).where('id', '=', comment.id).execute()
  await db
    .insertInto('comment_revision')
    .values({
      id: newId(),
      comment_id: comment.id,
      number: 2,
      body: 'Changed.',
      public_html: (await theRevisionNumbered(comment, 1)).public_html,
      submitted_at: aMomentLater(),
    })
    .execute()
  const old = await theRevisionNumbered(comment, 1)
  const { contribution } = await theContribution(review, comment)
  const { officer } = review
  const coded = await code(db, {
    review,
    coding: { theme, stance: 'for', contribution, revision: old.id },
    officer,
    at: aMomentLater(),
  })
  expect(coded).toEqual({ ok: false, why: 'not_in_review' })
})

function theRevisionNumbered(comment: { id: string }, number: number) {
  return db
    .selectFrom('comment_revision')
    .select(['id', 'public_html'])
    .where('comment_id', '=', comment.id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}

test('the bench has withheld and held comments, and no replies by members', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member, moderation: 'every_comment' })
  const review = await aReview([page])
  const held = await aHeldComment({ on: page })
  const out = await aComment({ on: { ...page, moderation: 'after_publication' } })
  await anOfficialReply({ to: out, by: member })
  const theme = await aTheme(review)
  const bench = async (uncodedOnly: boolean) => {
    const rows = await contributionsIn(db, {
      review: review.id,
      codeframe: review.codeframe_id,
      officer: member.id,
      filter: { ...EVERYTHING, state: uncodedOnly ? 'uncoded' : null },
      after: null,
      limit: 10,
    })
    return rows.map(({ reference }) => reference)
  }
  expect(await bench(false)).toEqual([held.reference, out.reference])
  await coding(review, { comment: held, theme })
  expect(await bench(true)).toEqual([out.reference])
})

test('the bench is paged by key without loss or repetition', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const said = []
  for (let n = 0; n < 7; n += 1) said.push((await aComment({ on: page })).id)
  const paged: string[] = []
  let after: string | null = null
  for (;;) {
    const wanted: Parameters<typeof contributionsIn>[1] = {
      review: review.id,
      codeframe: review.codeframe_id,
      officer: newId(),
      filter: EVERYTHING,
      after,
      limit: 3,
    }
    const rows = await contributionsIn(db, wanted)
    if (rows.length === 0) break
    paged.push(...rows.map(({ comment_id }) => comment_id ?? ''))
    after = rows.at(-1)?.id ?? null
  }
  expect(paged).toEqual(said)
})
