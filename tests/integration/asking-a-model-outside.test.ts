import { expect, test } from 'vitest'
import { latestAsking } from '#db/queries/outside-askings.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { askReading } from '#app/themes/ask-reading.server.ts'
import { askNext } from '#app/themes/outside/ask-next.server.ts'
import { suggestedByModel } from '#app/themes/outside/model.ts'
import { readNextReview } from '#app/themes/read-review.server.ts'
import { signOff } from '#app/themes/sign-off.server.ts'
import { aLetter } from '../support/letters.ts'
import {
  aModelIsOn,
  aReviewToAskAbout,
  askAll,
  MODEL,
  noModelIsOn,
  PARKING_LETTER,
  parkingSure,
  readAndAsk,
  setKey,
  standingOn,
  withAKey,
} from '../support/outside-model.ts'
import { asItStands, aTheme } from '../support/review.ts'

withAKey()

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
