import { describe, expect, test } from 'vitest'
import { db, engine } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { contributionsIn, EVERYTHING } from '#db/queries/bench.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { progressOf } from '#db/queries/reading.server.ts'
import { quotesFor } from '#db/queries/quotes.server.ts'
import { code } from '#app/themes/code.server.ts'
import { markRead, verify } from '#app/themes/consider.server.ts'
import { enter } from '#app/themes/enter.server.ts'
import {
  confirmLeavingOut,
  proposeLeavingOut,
  reverseLeavingOut,
} from '#app/themes/leave-out.server.ts'
import { wordForPublic } from '#app/themes/word-for-public.server.ts'
import {
  aComment,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
} from '../support/ambleford.ts'
import { aLetterIn, anEntry, likenesses, saying, theLetter } from '../support/entering.ts'
import { aReview, aTheme, handingOver, theContribution } from '../support/review.ts'

const list = (review: { id: string; codeframe_id: string }, filter = {}) =>
  contributionsIn(db, {
    review: review.id,
    codeframe: review.codeframe_id,
    officer: newId(),
    filter: { ...EVERYTHING, ...filter },
    after: null,
    limit: 50,
  })

const peopleIn = async (review: { id: string }) => (await contributionCounts(db, review.id)).people

describe('a letter that an officer enters', () => {
  test('is evidence like a comment, with a reference of its own', async () => {
    const review = await aReview()
    const letter = await aLetterIn(review, {
      ward: 'Eastfield',
      mayContact: true,
      address: '1 Mill',
    })
    expect(letter.reference).toMatch(/^C-[2-9A-Z]{7}$/)
    expect(await theLetter(letter.id)).toMatchObject({
      channel: 'letter',
      contributor_name: 'Edith Croft',
      contributor_address: '1 Mill',
      entered_by: review.officer.id,
      counts_as: letter.id,
      consideration: 'unread',
    })
    expect((await list(review)).map(({ reference }) => reference)).toEqual([letter.reference])
    expect(await eventsAbout(letter)).toEqual(['contribution.entered'])
  })

  test('is entered once however often its form is sent, also at the same moment', async () => {
    const review = await aReview()
    const form = { review, entry: anEntry(), submissionKey: newId(), officer: review.officer }
    const sent = [1, 2, 3].map(() => enter(db, engine, { ...form, at: aMomentLater() }))
    const entered = await Promise.all(sent)
    const references = entered.map((one) => (one.ok ? one.contribution.reference : ''))
    expect(new Set(references).size).toBe(1)
    expect(await list(review)).toHaveLength(1)
  })

  test('is refused once the evidence is sealed', async () => {
    const review = await aReview()
    await aTheme(review)
    await handingOver(review)
    const form = { review, entry: anEntry(), submissionKey: newId(), officer: review.officer }
    const entered = await enter(db, engine, { ...form, at: aMomentLater() })
    expect(entered).toEqual({ ok: false, why: 'closed' })
  })
})

describe('counting one person once', () => {
  test('a letter from the address of somebody here counts as theirs once an officer says so', async () => {
    const on = await aPublication()
    const review = await aReview([on])
    const marjorie = await aPerson()
    await aComment({ on, by: marjorie })
    const letter = await aLetterIn(review, { email: marjorie.email })
    expect(letter.alike).toBe(1)
    expect(await peopleIn(review)).toBe(2)
    const [likeness] = await likenesses(review)
    expect(likeness).toMatchObject({
      like_person_id: marjorie.id,
      because: 'address',
      answer: null,
    })
    await saying(review, likeness?.id ?? '', 'same')
    expect(await peopleIn(review)).toBe(1)
    await saying(review, likeness?.id ?? '', 'other')
    expect(await peopleIn(review)).toBe(2)
    expect((await eventsAbout(letter)).slice(1)).toEqual([
      'contribution.counted_together',
      'contribution.counted_apart',
    ])
  })

  test('the same name and nearly the same words are noticed, in a comment too', async () => {
    const on = await aPublication()
    const review = await aReview([on])
    const words =
      'Please keep the maps in one room, and the fiche readers beside them, for the school.'
    const edith = await aPerson('Edith Croft')
    await aComment({ on, by: edith, body: words })
    await aLetterIn(review, { name: 'EDITH CROFT', words: `${words} Thank you.` })
    await aLetterIn(review, { name: 'Owen Pugh', words })
    await aLetterIn(review, { words: 'Something else altogether, about the buses to Upper Holm.' })
    const found = await likenesses(review)
    expect(found.map(({ because }) => because)).toEqual(['words'])
    await saying(review, found[0]?.id ?? '', 'same')
    expect(await peopleIn(review)).toBe(3)
  })

  test('three letters of one person count once, and apart again when it is taken back', async () => {
    const review = await aReview()
    const email = 'edith@example.org'
    for (const words of ['The maps.', 'The buses.', 'The hours.']) {
      await aLetterIn(review, { email, words })
    }
    const found = await likenesses(review)
    expect(found).toHaveLength(2)
    for (const { id } of found) await saying(review, id, 'same')
    expect(await peopleIn(review)).toBe(1)
    await saying(review, found[0]?.id ?? '', 'other')
    expect(await peopleIn(review)).toBe(2)
  })
})

describe('considering what was entered', () => {
  test('it is read, coded on some of its words, and verified by a colleague alone', async () => {
    const review = await aReview()
    const { officer } = review
    const [theme, colleague] = [await aTheme(review), await anOfficer('Tariq Aziz-Bell')]
    const { id } = await aLetterIn(review)
    const contribution = { id, comment_id: null }
    const about = { review, contribution, at: aMomentLater() }
    await markRead(db, { ...about, officer })
    expect(await verify(db, { ...about, officer: colleague })).toEqual({
      ok: false,
      why: 'not_coded',
    })
    const quote = { words: 'the maps in one room', startsAt: null }
    const coding = { theme, stance: 'for' as const, contribution: id, revision: null, quote }
    expect(await code(db, { review, coding, officer, at: aMomentLater() })).toEqual({ ok: true })
    expect(await verify(db, { ...about, officer })).toEqual({ ok: false, why: 'own' })
    expect(await verify(db, { ...about, officer: colleague })).toEqual({ ok: true })
    expect(await progressOf(db, review.id)).toEqual({ all: 1, read: 1, coded: 1, verified: 1 })
    const spans = db
      .selectFrom('coding')
      .select(['span_starts_at', 'span_ends_at'])
      .where('contribution_id', '=', id)
    expect(await spans.execute()).toEqual([{ span_starts_at: 5, span_ends_at: 25 }])
    const missing = { ...coding, quote: { words: 'the swimming pool', startsAt: null } }
    expect(await code(db, { review, coding: missing, officer, at: aMomentLater() })).toEqual({
      ok: false,
      why: 'no_such_words',
    })
  })

  test('it is left out by two officers, and considered again as before', async () => {
    const review = await aReview()
    const [moira, tariq] = [review.officer, await anOfficer('Tariq Aziz-Bell')]
    const { id } = await aLetterIn(review)
    const why = { code: 'duplicate' as const, reason: 'She wrote twice.' }
    const proposal = { review, contribution: { id }, ...why, officer: moira }
    expect(await proposeLeavingOut(db, { ...proposal, at: aMomentLater() })).toEqual({ ok: true })
    expect(await proposeLeavingOut(db, { ...proposal, at: aMomentLater() })).toMatchObject({
      ok: false,
    })
    const { id: exclusion } = await db
      .selectFrom('contribution_exclusion')
      .select('id')
      .where('contribution_id', '=', id)
      .executeTakeFirstOrThrow()
    const by = (officer: { id: string }) => ({ exclusion, officer, at: aMomentLater() })
    expect(await confirmLeavingOut(db, by(moira))).toEqual({ ok: false, why: 'second' })
    const both = await Promise.all([
      confirmLeavingOut(db, by(tariq)),
      confirmLeavingOut(db, by(await anOfficer('Gwen Pryce'))),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await list(review)).toEqual([])
    expect(await list(review, { state: 'excluded' })).toHaveLength(1)
    expect(await peopleIn(review)).toBe(0)
    expect(await reverseLeavingOut(db, by(moira))).toEqual({ ok: true })
    expect(await list(review, { state: 'unread' })).toHaveLength(1)
  })

  test('it is quoted only in the words an officer wrote for the public', async () => {
    const review = await aReview()
    const { officer } = review
    const theme = await aTheme(review)
    const letter = await aLetterIn(review)
    const coding = { theme, stance: 'for' as const, contribution: letter.id, revision: null }
    await code(db, { review, coding, officer, at: aMomentLater() })
    expect(await quotesFor(db, review.codeframe_id)).toEqual([])
    const words = 'Somebody asks that the maps stay in one room.'
    await wordForPublic(db, { review, contribution: letter, words, officer, at: aMomentLater() })
    expect(await quotesFor(db, review.codeframe_id)).toMatchObject([
      { theme_id: theme, reference: null, public_html: `<p>${words}</p>\n` },
    ])
  })
})

test('the list is searched by words, theme, stance, ward, state and channel', async () => {
  const on = await aPublication()
  const review = await aReview([on])
  const theme = await aTheme(review)
  const comment = await aComment({ on, body: '100% of us want the buses back.' })
  const letter = await aLetterIn(review, { ward: 'Eastfield' })
  const call = await aLetterIn(review, { channel: 'call', name: 'Owen Pugh', words: 'No buses.' })
  const words = await theContribution(review, comment)
  const coding = { theme, stance: 'against' as const, ...words }
  await code(db, { review, coding, officer: review.officer, at: aMomentLater() })
  const found = async (filter: object) => (await list(review, filter)).map((row) => row.reference)
  expect(await found({ text: 'BUSES' })).toEqual([comment.reference, call.reference])
  expect(await found({ text: '100%' })).toEqual([comment.reference])
  expect(await found({ text: 'owen' })).toEqual([call.reference])
  expect(await found({ theme })).toEqual([comment.reference])
  expect(await found({ theme, stance: 'for' })).toEqual([])
  expect(await found({ stance: 'against' })).toEqual([comment.reference])
  expect(await found({ ward: 'eastfield' })).toEqual([letter.reference])
  expect(await found({ state: 'uncoded' })).toEqual([letter.reference, call.reference])
  expect(await found({ channel: 'call' })).toEqual([call.reference])
})
