import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { latestAsking } from '#db/queries/outside-askings.server.ts'
import { questionsPut } from '#db/queries/outside-questions.server.ts'
import { machineBesidePeople, suggestionsOn } from '#db/queries/suggestions.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { askReading } from '#app/themes/ask-reading.server.ts'
import { askNext } from '#app/themes/outside/ask-next.server.ts'
import { suggestedByModel } from '#app/themes/outside/model.ts'
import { confirmSuggestion, declineSuggestion } from '#app/themes/settle-suggestion.server.ts'
import { readNextReview } from '#app/themes/read-review.server.ts'
import { signOff } from '#app/themes/sign-off.server.ts'
import { aLetter } from '../support/letters.ts'
import {
  aModelIsOn,
  askAll,
  fiftyCoded,
  MODEL,
  noModelIsOn,
  readAndAsk,
  setKey,
} from '../support/outside-model.ts'
import { completing, endReceivers, saying, type Answer } from '../support/receiver.ts'
import { aReview, asItStands, aTheme } from '../support/review.ts'

/** A thread begins with reading its model of English. */
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => setKey('key-of-ours'))
afterEach(async () => {
  endReceivers()
  setKey(null)
  await noModelIsOn()
})

const PARKING_LETTER = 'Nowhere to park a car near it, and the evening is dark.'

async function aReviewToAskAbout() {
  const review = await aReview()
  const themes = await fiftyCoded(review)
  const letter = await aLetter(review, { body: PARKING_LETTER })
  return { review, letter, ...themes }
}

function standingOn(letter: string) {
  return suggestionsOn(db, { id: letter, revision_id: null })
}

/** Parking is the first theme that was added, so its number is 1. */
const parkingSure = completing({
  themes: [{ theme: 1, score: 0.93, words: ['park a car', 'never written', 'ark'] }],
})

test('nothing is sent while no model is on, nor while there is no key', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  await noModelIsOn()
  const { review, letter } = await aReviewToAskAbout()
  await readAndAsk(review)
  expect(await latestAsking(db, review.id)).toBeNull()
  await aModelIsOn(parkingSure)
  setKey(null)
  await readAndAsk(review)
  expect(await latestAsking(db, review.id)).toBeNull()
  expect(heard).toEqual([])
  expect((await standingOn(letter))[0]?.suggested_by).toMatch(/^linear 1/)
})

test('its suggestions stand in place of the linear ones, marked, with words that stand in the text', async () => {
  const { model, heard } = await aModelIsOn(parkingSure)
  const { review, letter, parking } = await aReviewToAskAbout()
  await readAndAsk(review)
  expect(await standingOn(letter)).toMatchObject([
    {
      theme_id: parking,
      score: 0.93,
      drivers: '["park a car"]',
      suggested_by: suggestedByModel(MODEL),
    },
  ])
  expect(await latestAsking(db, review.id)).toMatchObject({
    model: MODEL,
    address: model.address,
    asked: 1,
    answered: 1,
    ended_because: 'done',
  })
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatchObject({ url: '/v1/chat/completions' })
  expect(heard[0]?.headers.authorization).toBe('Bearer key-of-ours')
})

test('what was shown and answered is kept exactly as it went and came', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { review, letter } = await aReviewToAskAbout()
  await readAndAsk(review)
  const sent = JSON.parse(heard[0]?.body ?? '')
  const kept = await db
    .selectFrom('outside_question')
    .innerJoin('outside_asking', 'outside_asking.id', 'outside_question.asking_id')
    .selectAll('outside_question')
    .select(['outside_asking.instruction', 'outside_asking.model'])
    .where('outside_question.review_id', '=', review.id)
    .executeTakeFirstOrThrow()
  expect(sent).toEqual({
    model: kept.model,
    temperature: 0,
    max_tokens: 400,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: kept.instruction },
      { role: 'user', content: kept.shown },
    ],
  })
  const [mark, said, end] = (kept.shown ?? '').split('\n')
  expect(mark).toMatch(/^[0-9a-f]{24}$/)
  expect(end).toBe(mark)
  expect(JSON.parse(said ?? '')).toBe(PARKING_LETTER)
  expect(kept).toMatchObject({ contribution_id: letter, suggestions: 1, fault: null })
  expect(JSON.parse(kept.answer ?? '')).toMatchObject({ themes: [{ theme: 1 }] })
})

test.each<[string, string, Answer]>([
  ['nothing in time', 'silent', () => undefined],
  ['an error', 'silent', (response) => response.writeHead(500).end('{}')],
  ['prose', 'unreadable', completing('It is about parking.')],
  ['another shape', 'unreadable', saying({ error: { message: 'No such model' } })],
  ['a score that is none', 'unreadable', completing({ themes: [{ theme: 1, score: 7 }] })],
  ['themes there are not', 'unknown_themes', completing({ themes: [{ theme: 99, score: 0.9 }] })],
  [
    'a refusal',
    'refused',
    saying({ choices: [{ message: { content: null, refusal: 'I would rather not.' } }] }),
  ],
  ['NUL', 'unreadable', saying({ choices: [{ message: { content: 'a\u0000b' } }] })],
])('%s leaves what the machine on this computer suggests', async (_, fault, answer) => {
  await aModelIsOn(answer)
  const { review, letter } = await aReviewToAskAbout()
  await readAndAsk(review)
  const [standing] = await standingOn(letter)
  expect(standing?.suggested_by).toMatch(/^linear 1/)
  expect(await latestAsking(db, review.id)).toMatchObject({ asked: 1, answered: 0 })
  const [question] = await questionsPut(db, { review: review.id, before: '', limit: 10 })
  expect(question).toMatchObject({ fault, suggestions: null })
})

test('unknown themes are dropped, and of the known three at most are kept', async () => {
  const themes = [42, 2, 2, 1, -1, 0].map((theme) => ({ theme, score: 0.6, words: [] }))
  await aModelIsOn(completing({ themes }))
  const { review, letter, parking, hours } = await aReviewToAskAbout()
  await readAndAsk(review)
  const standing = (await standingOn(letter)).map(({ theme_id }) => theme_id)
  expect(standing.sort()).toEqual([parking, hours].sort())
})

test('an answer that nothing fits leaves no suggestion, for that is what it said', async () => {
  await aModelIsOn(completing({ themes: [] }))
  const { review, letter } = await aReviewToAskAbout()
  await readAndAsk(review)
  expect(await standingOn(letter)).toEqual([])
})

test('what it has answered for is not sent again, and keeps its suggestions through another reading', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { review, letter } = await aReviewToAskAbout()
  await readAndAsk(review)
  const before = await standingOn(letter)
  await aLetter(review, { body: 'The car park floods.' })
  await readAndAsk(review)
  expect(heard).toHaveLength(2)
  expect(heard[1]?.body).toContain('floods')
  expect(await standingOn(letter)).toEqual(before)
})

test('another model is asked anew; the same under another address has seen it', async () => {
  await aModelIsOn(parkingSure)
  const { review, letter } = await aReviewToAskAbout()
  await readAndAsk(review)
  const elsewhere = await aModelIsOn(parkingSure)
  await readAndAsk(review)
  expect(elsewhere.heard).toEqual([])
  const other = await aModelIsOn(parkingSure, 'other-model')
  await readAndAsk(review)
  expect(other.heard).toHaveLength(1)
  expect((await standingOn(letter))[0]?.suggested_by).toBe(suggestedByModel('other-model'))
})

test('it is asked again once the codeframe has its next version, with the themes of that', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { review } = await aReviewToAskAbout()
  await readAndAsk(review)
  const { officer } = review
  expect(await signOff(db, { review, officer, at: now() })).toMatchObject({ ok: true })
  await aTheme(review, 'A café')
  await readAndAsk(await asItStands(review))
  expect(heard).toHaveLength(2)
  expect(heard[0]?.body).not.toContain('3. A café')
  expect(heard[1]?.body).toContain('3. A café')
})

test('a server that stops while it asks goes on where it was, and shows nothing twice', async () => {
  const { heard } = await aModelIsOn(() => undefined)
  const { review } = await aReviewToAskAbout()
  for (const place of [1, 2, 3, 4, 5]) await aLetter(review, { body: `Park here, ${place}.` })
  await askReading(db, engine, { review, officer: review.officer, at: now() })
  await readNextReview(db)
  let pages = 0
  await askNext(db, { after: '', isStopped: () => pages++ > 0 })
  expect(heard).toHaveLength(4)
  // As a server leaves it that was killed between a page and its note.
  await db
    .updateTable('outside_asking')
    .set({ after: '', beat_at: '2020-01-01T00:00:00.000Z' })
    .where('review_id', '=', review.id)
    .execute()
  await askAll()
  expect(new Set(heard.map(({ body }) => body)).size).toBe(6)
  expect(heard).toHaveLength(6)
})

test('after five without a usable answer in a row it is asked no further', async () => {
  const { heard } = await aModelIsOn((response) => response.writeHead(500).end('{}'))
  const { review } = await aReviewToAskAbout()
  for (let place = 0; place < 12; place += 1)
    await aLetter(review, { body: `Park here, ${place}.` })
  await readAndAsk(review)
  // Four at a time: the second four are already under way when the fifth fails.
  expect(heard).toHaveLength(8)
  expect(await latestAsking(db, review.id)).toMatchObject({
    answered: 0,
    ended_because: 'unanswering',
  })
})

test('switched off, it is asked nothing more, though much still waits', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { review } = await aReviewToAskAbout()
  await askReading(db, engine, { review, officer: review.officer, at: now() })
  await readNextReview(db)
  await noModelIsOn()
  await askAll()
  expect(heard).toEqual([])
  expect(await latestAsking(db, review.id)).toMatchObject({ ended_because: 'switched_off' })
})

test('both rows stay when a person confirms one and declines another', async () => {
  const themes = [1, 2].map((theme) => ({ theme, score: 0.8, words: ['evening'] }))
  await aModelIsOn(completing({ themes }))
  const { review, letter, parking } = await aReviewToAskAbout()
  await readAndAsk(review)
  const standing = await standingOn(letter)
  const act = { review, officer: review.officer, at: now() }
  for (const { id, theme_id } of standing) {
    if (theme_id === parking) await confirmSuggestion(db, { ...act, suggestion: id, stance: 'for' })
    else await declineSuggestion(db, { ...act, suggestion: id })
  }
  const rows = await db
    .selectFrom('coding')
    .select(['theme_id', 'coded_by', 'suggested_by', 'removed_by'])
    .where('contribution_id', '=', letter)
    .where((eb) =>
      eb.or([eb('coded_by', 'is not', null), eb('suggested_by', '=', suggestedByModel(MODEL))]),
    )
    .execute()
  expect(rows).toHaveLength(3)
  expect(rows.filter(({ suggested_by }) => suggested_by !== null)).toHaveLength(2)
  expect(rows.filter(({ removed_by }) => removed_by === review.officer.id)).toHaveLength(1)
})

test('what somebody coded while it was asked keeps the suggestions that they saw', async () => {
  const { review, letter, parking } = await aReviewToAskAbout()
  let shown: Awaited<ReturnType<typeof standingOn>> = []
  await aModelIsOn((response, heard) => {
    void (async () => {
      shown = await standingOn(letter)
      const [first] = shown
      const act = { review, officer: review.officer, at: now(), stance: 'for' as const }
      await confirmSuggestion(db, { ...act, suggestion: first?.id ?? '' })
      completing({ themes: [{ theme: 2, score: 0.9, words: [] }] })(response, heard)
    })()
  })
  await readAndAsk(review)
  expect(shown[0]?.theme_id).toBe(parking)
  const standing = await db
    .selectFrom('coding')
    .select('suggested_by')
    .where('contribution_id', '=', letter)
    .where('suggested_by', 'is not', null)
    .where('removed_at', 'is', null)
    .execute()
  expect(standing.length).toBe(shown.length)
  expect(standing.every(({ suggested_by }) => suggested_by?.startsWith('linear 1'))).toBe(true)
  expect(await latestAsking(db, review.id)).toMatchObject({ answered: 1 })
})

test('each machine is compared with people by its own suggestions', async () => {
  await aModelIsOn(parkingSure)
  const { review, letter } = await aReviewToAskAbout()
  await readAndAsk(review)
  const [first] = await standingOn(letter)
  const act = { review, officer: review.officer, at: now() }
  await confirmSuggestion(db, { ...act, suggestion: first?.id ?? '', stance: 'for' })
  await db
    .updateTable('contribution')
    .set({ consideration: 'verified', verified_by: review.officer.id, verified_at: now() })
    .where('id', '=', letter)
    .execute()
  const outside = await machineBesidePeople(db, review.id, suggestedByModel(MODEL))
  expect(outside).toEqual({ verified: 1, people: 1, said: 1, agreed: 1 })
  expect(await machineBesidePeople(db, review.id, null)).toMatchObject({ verified: 0, said: 0 })
})
