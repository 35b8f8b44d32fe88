import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { agreementFacts } from '#app/themes/agreement-facts.server.ts'
import { agreementSentences } from '#app/themes/agreement.ts'
import { benchPage } from '#app/themes/bench-page.server.ts'
import { codeBlindly } from '#app/themes/code-blindly.server.ts'
import { endSample } from '#app/themes/end-sample.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { drawSample } from '#app/themes/draw-sample.server.ts'
import { answersIn, nextToCodeBlindly } from '#db/queries/agreement.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { newId } from '#db/id.ts'
import { contributionsIn, EVERYTHING } from '#db/queries/bench.server.ts'
import { contributionNamed } from '#db/queries/contribution.server.ts'
import { newThemesByHundred } from '#db/queries/saturation.server.ts'
import { contributionsUnder } from '#db/queries/theme-contributions.server.ts'
import { aComment, aMomentLater, anOfficer, aPublication } from '../support/ambleford.ts'
import { aReview, aTheme, coding } from '../support/review.ts'

async function aSample() {
  const page = await aPublication()
  const review = await aReview([page])
  const [quiet, hours] = [await aTheme(review), await aTheme(review, 'Longer hours')]
  for (let n = 0; n < 12; n += 1) {
    await coding(review, { comment: await aComment({ on: page }), theme: n < 6 ? quiet : hours })
  }
  const colleague = await anOfficer('Tariq Aziz')
  const drawing = { review, size: 10, coder: colleague.id, officer: review.officer }
  const drawn = await drawSample(db, { ...drawing, at: aMomentLater() })
  if (!drawn.ok) throw new Error(drawn.why)
  return { review, quiet, hours, colleague, sample: drawn.id }
}

type Sample = Awaited<ReturnType<typeof aSample>>

async function contributionHere(review: { id: string }, id: string) {
  const { reference } = await db
    .selectFrom('contribution')
    .innerJoin('comment', 'comment.id', 'contribution.comment_id')
    .select('comment.reference')
    .where('contribution.id', '=', id)
    .executeTakeFirstOrThrow()
  const found = await contributionNamed(db, { review: review.id, reference })
  if (!found) throw new Error('It is not in the review.')
  return found
}

async function takingBack(contribution: string) {
  const comment = await db
    .selectFrom('comment')
    .innerJoin('contribution', 'contribution.comment_id', 'comment.id')
    .selectAll('comment')
    .where('contribution.id', '=', contribution)
    .executeTakeFirstOrThrow()
  const author = { id: comment.person_id ?? '' }
  await withdraw(db, { comment, author, at: aMomentLater() })
}

/** The second coder finds one theme in everything, to the end. */
async function codingAll({ review, sample, colleague, quiet }: Sample) {
  for (;;) {
    const next = await nextToCodeBlindly(db, { sample, coder: colleague.id })
    if (!next) return
    const said = { sample, contribution: next.id, themes: [quiet] }
    await codeBlindly(db, { review, ...said, officer: colleague, at: aMomentLater() })
  }
}

test('the second coder is shown the words, and nothing that anybody made of them', async () => {
  const { sample, colleague, review, quiet, hours } = await aSample()
  const next = await nextToCodeBlindly(db, { sample, coder: colleague.id })
  expect(Object.keys(next ?? {}).sort()).toEqual(['body', 'channel', 'id', 'received_on'])
  expect(await nextToCodeBlindly(db, { sample, coder: review.officer.id })).toBeUndefined()
  const under = async (theme: string, officer: string) => {
    const wanted = { theme, officer, text: null, stance: null, after: null, limit: 50 }
    return (await contributionsUnder(db, wanted)).length
  }
  const seen = (await under(quiet, colleague.id)) + (await under(hours, colleague.id))
  expect(seen).toBe(2)
  const known = await under(quiet, review.officer.id)
  expect(known + (await under(hours, review.officer.id))).toBe(12)
})

test('the bench keeps from the second coder what others made of a contribution, until the end', async () => {
  const told = await aSample()
  const { review, sample, colleague } = told
  const next = await nextToCodeBlindly(db, { sample, coder: colleague.id })
  const contribution = await contributionHere(review, next?.id ?? '')
  const open = async (officer: { id: string }) => {
    const asked = { review, contribution, officer, search: new URLSearchParams() }
    const { codings, suggestions, isBlind } = await benchPage(asked)
    return { codings: codings.length, suggestions: suggestions.length, isBlind }
  }
  const suggestion = {
    ...{ id: newId(), theme_id: told.hours, contribution_id: contribution.id },
    ...{ revision_id: contribution.revision_id, stance: 'none' as const },
    ...{ suggested_by: 'linear 1', score: 0.9, drivers: '[]', coded_at: aMomentLater() },
  }
  await db.insertInto('coding').values(suggestion).execute()
  const known = await open(review.officer)
  expect(known).toMatchObject({ codings: 1, isBlind: false })
  expect(await open(colleague)).toEqual({ codings: 0, suggestions: 0, isBlind: true })
  await codingAll(told)
  expect(await open(colleague)).toEqual(known)
})

test('no filter tells the second coder what others made of a contribution', async () => {
  const { review, colleague, quiet } = await aSample()
  const { officer } = review
  const seen = async (asked: { id: string }, filter: Partial<typeof EVERYTHING>) => {
    const wanted = { review: review.id, codeframe: review.codeframe_id, officer: asked.id }
    const page = { ...wanted, filter: { ...EVERYTHING, ...filter }, after: null, limit: 50 }
    return (await contributionsIn(db, page)).length
  }
  expect([await seen(officer, { stance: 'for' }), await seen(officer, {})]).toEqual([12, 12])
  expect([await seen(colleague, { stance: 'for' }), await seen(colleague, {})]).toEqual([2, 12])
  expect(await seen(officer, { theme: quiet })).toBe(6)
  expect(await seen(colleague, { theme: quiet })).toBeLessThanOrEqual(2)
})

test('a sample ends when what is left in it was taken back', async () => {
  const { review, sample, colleague, quiet } = await aSample()
  const ending = { review, sample, officer: colleague, at: aMomentLater() }
  for (let n = 0; n < 9; n += 1) {
    const next = await nextToCodeBlindly(db, { sample, coder: colleague.id })
    const said = { sample, contribution: next?.id ?? '', themes: [quiet] }
    await codeBlindly(db, { review, ...said, officer: colleague, at: aMomentLater() })
  }
  expect(await endSample(db, ending)).toEqual({ ok: false, why: 'some_left' })
  const last = await nextToCodeBlindly(db, { sample, coder: colleague.id })
  await takingBack(last?.id ?? '')
  expect(await nextToCodeBlindly(db, { sample, coder: colleague.id })).toBeUndefined()
  const other = { ...ending, officer: review.officer }
  expect(await endSample(db, other)).toEqual({ ok: false, why: 'not_theirs' })
  expect(await endSample(db, ending)).toEqual({ ok: true })
  expect(await endSample(db, ending)).toEqual({ ok: false, why: 'ended_already' })
  expect((await agreementFacts(db, review.id))?.contributions).toBe(9)
})

test('what is coded blindly counts in no theme, and each contribution is coded once', async () => {
  const told = await aSample()
  const { review, sample, colleague, quiet } = told
  const before = await themeCounts(db, review.codeframe_id)
  const next = await nextToCodeBlindly(db, { sample, coder: colleague.id })
  const said = { review, sample, contribution: next?.id ?? '', themes: [quiet] }
  const both = await Promise.all(
    [1, 2].map(() => codeBlindly(db, { ...said, officer: colleague, at: aMomentLater() })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await themeCounts(db, review.codeframe_id)).toEqual(before)
  const other = await codeBlindly(db, { ...said, officer: review.officer, at: aMomentLater() })
  expect(other).toEqual({ ok: false, why: 'not_theirs' })
})

test('agreement is told once the sample is finished, from coding as it stood when it was drawn', async () => {
  const told = await aSample()
  const { review, sample, quiet } = told
  expect(await agreementFacts(db, review.id)).toBeNull()
  await codingAll(told)
  const answers = await answersIn(db, sample)
  const inQuiet = answers.find(({ theme }) => theme === quiet)
  expect(inQuiet).toMatchObject({ second: 10, both: inQuiet?.first })
  const first = answers.reduce((sum, { first: marks }) => sum + marks, 0)
  expect(first).toBe(10)
  const facts = await agreementFacts(db, review.id)
  expect(facts?.contributions).toBe(10)
  expect(facts?.agreed).toBeCloseTo((inQuiet?.first ?? 0) / 10)
  if (facts) expect(agreementSentences(facts)[0]).toContain('10 contributions, drawn by lot')
})

test('themes are new in the hundred in which somebody first coded them', async () => {
  const { review } = await aSample()
  const { hundreds, coded } = await newThemesByHundred(db, review.codeframe_id)
  expect(coded).toBe(12)
  expect(hundreds).toEqual([{ hundred: 0, themes: 2 }])
})
