import { expect, test } from 'vitest'
import { latestAsking } from '#db/queries/outside-askings.server.ts'
import { questionsPut } from '#db/queries/outside-questions.server.ts'
import { machineBesidePeople } from '#db/queries/suggestions.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { suggestedByModel } from '#app/themes/outside/model.ts'
import { confirmSuggestion, declineSuggestion } from '#app/themes/settle-suggestion.server.ts'
import {
  aModelIsOn,
  aReviewToAskAbout,
  MODEL,
  parkingSure,
  readAndAsk,
  standingOn,
  withAKey,
} from '../support/outside-model.ts'
import { completing, saying, type Answer } from '../support/receiver.ts'

withAKey()

test.each<[string, string, Answer]>([
  ['nothing in time', 'silent', () => undefined],
  ['an error', 'silent', (response) => response.writeHead(500).end('{}')],
  ['prose', 'unreadable', completing('It is about parking.')],
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
