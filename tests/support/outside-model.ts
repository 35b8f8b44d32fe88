import { afterEach, beforeEach, vi } from 'vitest'
import { suggestionsOn } from '#db/queries/suggestions.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { askReading } from '#app/themes/ask-reading.server.ts'
import { askNext } from '#app/themes/outside/ask-next.server.ts'
import { switchModelOff, switchModelOn } from '#app/themes/outside/switch-model.server.ts'
import { readNextReview } from '#app/themes/read-review.server.ts'
import { aMomentLater, anOfficer } from './ambleford.ts'
import { aLetter } from './letters.ts'
import { aReceiver, completing, endReceivers, type Answer } from './receiver.ts'
import { aReview, aTheme, type AReview } from './review.ts'

/** A language model outside, as Ambleford might switch one on. */

export const MODEL = 'small-model'

const PATIENCE_MS = 400

export async function aModelIsOn(answer: Answer, name = MODEL) {
  const { address, heard } = await aReceiver(answer)
  const model = { address: `${address}/v1`, name }
  await switchModelOn(db, { model, by: await anOfficer('Ada Clerk'), at: aMomentLater() })
  return { model, heard }
}

export async function noModelIsOn() {
  await switchModelOff(db, { by: await anOfficer('Ada Clerk'), at: aMomentLater() })
}

/** As whoever runs the server sets it before it starts. */
export function setKey(key: string | null) {
  config.themeModel = key === null ? null : { key, patienceMs: PATIENCE_MS }
}

/** For a file whose tests ask one: there is a key, and after each test no model, nor any that listens. */
export function withAKey() {
  // A thread begins with reading its model of English.
  vi.setConfig({ testTimeout: 60_000 })
  beforeEach(() => setKey('key-of-ours'))
  afterEach(async () => {
    endReceivers()
    setKey(null)
    await noModelIsOn()
  })
}

const PARKING = ['I can never park my car.', 'The car park is full.', 'Parking costs too much.']
const HOURS = ['Open later in the evening.', 'It shuts before I am home.', 'Evening hours, please.']

/** Fifty letters that an officer coded to two themes: enough to learn from. */
export async function fiftyCoded(review: AReview) {
  const [parking, hours] = [await aTheme(review, 'Parking'), await aTheme(review, 'Hours')]
  for (let place = 0; place < 50; place += 1) {
    const said = place % 2 === 0 ? PARKING : HOURS
    const body = `${said[place % 3] ?? ''} Letter ${place}.`
    await aLetter(review, { body, theme: place % 2 === 0 ? parking : hours })
  }
  return { parking, hours }
}

/** The machine on this computer reads, and then whatever is on outside is asked until nothing waits. */
export async function readAndAsk(review: AReview) {
  await askReading(db, engine, { review, officer: review.officer, at: now() })
  await readNextReview(db)
  await askAll()
}

export async function askAll() {
  let after: string | null = ''
  while (after !== null) after = await askNext(db, { after })
}

export const PARKING_LETTER = 'Nowhere to park a car near it, and the evening is dark.'

/** Enough is coded, and one letter is not. */
export async function aReviewToAskAbout() {
  const review = await aReview()
  const themes = await fiftyCoded(review)
  const letter = await aLetter(review, { body: PARKING_LETTER })
  return { review, letter, ...themes }
}

export function standingOn(letter: string) {
  return suggestionsOn(db, { id: letter, revision_id: null })
}

/** Parking is the first theme that was added, so its number is 1. */
export const parkingSure = completing({
  themes: [{ theme: 1, score: 0.93, words: ['park a car', 'never written', 'ark'] }],
})
