import { expect, test, vi } from 'vitest'
import { campaignsOf, themesOfCampaigns } from '#db/queries/campaigns.server.ts'
import { candidatesOf, latestReading } from '#db/queries/readings.server.ts'
import { machineBesidePeople, suggestionsOn } from '#db/queries/suggestions.server.ts'
import { countedCodings } from '#db/queries/evidence.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { askReading, askWhereEnoughIsCoded } from '#app/themes/ask-reading.server.ts'
import { codeCampaign } from '#app/themes/code-campaign.server.ts'
import { readNextReview } from '#app/themes/read-review.server.ts'
import { confirmSuggestion, declineSuggestion } from '#app/themes/settle-suggestion.server.ts'
import { dismissCandidate, makeTheme } from '#app/themes/settle-candidate.server.ts'
import { aLetter } from '../support/letters.ts'
import { aReview, aTheme, type AReview } from '../support/review.ts'

/** A thread begins with reading its model of English. */
vi.setConfig({ testTimeout: 60_000 })

const PARKING = [
  'I can never park my car there.',
  'The car park is full.',
  'Parking costs too much.',
]
const HOURS = ['Open later in the evening.', 'It shuts before I am home.', 'Evening hours, please.']

/** Fifty letters that an officer coded to two themes. */
async function fiftyCoded(review: AReview) {
  const [parking, hours] = [await aTheme(review, 'Parking'), await aTheme(review, 'Hours')]
  for (let place = 0; place < 50; place += 1) {
    const said = place % 2 === 0 ? PARKING : HOURS
    const body = `${said[place % 3] ?? ''} Letter ${place}.`
    await aLetter(review, { body, theme: place % 2 === 0 ? parking : hours })
  }
  return { parking, hours }
}

async function read(review: AReview) {
  await askReading(db, engine, { review, officer: review.officer, at: now() })
  await readNextReview(db)
}

test('before any coding, an officer sees candidates, makes one a theme and dismisses another', async () => {
  const review = await aReview()
  for (const place of [1, 2, 3, 4]) {
    await aLetter(review, { body: `The evening bus never comes to stop ${place}.` })
    await aLetter(review, { body: `My allotment has no water, plot ${place}.` })
  }
  await read(review)
  const [first, second] = await candidatesOf(db, review.id)
  if (!first || !second) throw new Error('No candidates were found.')
  expect(first.contributions).toBe(4)
  const act = { review, officer: review.officer, at: now() }
  expect(await makeTheme(db, engine, { ...act, candidate: first })).toMatchObject({ ok: true })
  await dismissCandidate(db, { ...act, candidate: second })
  const left = (await candidatesOf(db, review.id)).map(({ id }) => id)
  expect(left).not.toContain(first.id)
  expect(left).not.toContain(second.id)
})

test('once fifty are coded a machine begins by itself, and its suggestions count for nothing', async () => {
  const review = await aReview()
  const { parking } = await fiftyCoded(review)
  const letter = await aLetter(review, { body: 'Nowhere to park a car near it.' })
  await askWhereEnoughIsCoded(db, engine, now())
  await readNextReview(db)
  expect(await latestReading(db, review.id)).toMatchObject({ stage: 'done', coded: 50 })
  const [suggested] = await suggestionsOn(db, { id: letter, revision_id: null })
  expect(suggested?.theme_id).toBe(parking)
  expect(suggested?.drivers).toContain('park')
  expect(await counted(letter)).toBe(0)
})

test('a person’s confirmation is a row beside the machine’s, and what they declined stays on record', async () => {
  const review = await aReview()
  const { parking } = await fiftyCoded(review)
  const letter = await aLetter(review, { body: 'No car park, and closed in the evening.' })
  await read(review)
  const suggestions = await suggestionsOn(db, { id: letter, revision_id: null })
  const [right, wrong] = [
    suggestions.find(({ theme_id }) => theme_id === parking),
    suggestions.find(({ theme_id }) => theme_id !== parking),
  ]
  if (!right || !wrong) throw new Error('Two themes should have been suggested.')
  const act = { review, officer: review.officer, at: now() }
  await declineSuggestion(db, { ...act, suggestion: wrong.id })
  await confirmSuggestion(db, { ...act, suggestion: right.id, stance: 'for' })
  const rows = await db
    .selectFrom('coding')
    .select(['coded_by', 'suggested_by', 'removed_by'])
    .where('contribution_id', '=', letter)
    .execute()
  expect(rows).toHaveLength(3)
  expect(rows.filter(({ removed_by }) => removed_by)).toHaveLength(1)
  expect(await counted(letter)).toBe(1)
})

test('a reading that a stopped server left is taken up again', async () => {
  const review = await aReview()
  await aLetter(review, { body: 'The evening bus never comes.' })
  await askReading(db, engine, { review, officer: review.officer, at: now() })
  await readNextReview(db, () => true)
  expect((await latestReading(db, review.id))?.finished_at).toBeNull()
  await db
    .updateTable('machine_reading')
    .set({ beat_at: '2020-01-01T00:00:00.000Z' })
    .where('review_id', '=', review.id)
    .execute()
  await readNextReview(db)
  expect((await latestReading(db, review.id))?.stage).toBe('done')
})

test('a campaign is counted both ways and coded in few goes, each of its members', async () => {
  const review = await aReview()
  const theme = await aTheme(review, 'Hours')
  const body =
    'Please keep the library on Mill Lane open in the evening, since children do their homework there.'
  const letters = []
  for (const end of ['Mary', 'Tom', 'Ann', 'Tom'])
    letters.push(await aLetter(review, { body: `${body} ${end}` }))
  await read(review)
  const [campaign] = await campaignsOf(db, review.id)
  expect(campaign).toMatchObject({ contributions: 4, texts: 3 })
  const act = { review, officer: review.officer, at: now(), theme, stance: 'for' as const }
  const goes = { ...act, campaign: campaign?.id ?? '', limit: 3 }
  expect(await codeCampaign(db, goes)).toEqual({ ok: true, coded: 3, isDone: false })
  expect(await codeCampaign(db, goes)).toEqual({ ok: true, coded: 1, isDone: true })
  expect(await codeCampaign(db, goes)).toEqual({ ok: true, coded: 0, isDone: true })
  expect(await themesOfCampaigns(db, [goes.campaign])).toEqual([
    { campaign_id: goes.campaign, name: 'Hours', stance: 'for', contributions: 4 },
  ])
  for (const letter of letters) expect(await counted(letter)).toBe(1)
})

test('how a machine compares with people counts what it suggested before they coded', async () => {
  const review = await aReview()
  const { parking } = await fiftyCoded(review)
  const letter = await aLetter(review, { body: 'Parking my car costs too much.' })
  await read(review)
  const [first] = await suggestionsOn(db, { id: letter, revision_id: null })
  const act = { review, officer: review.officer, at: now() }
  await confirmSuggestion(db, { ...act, suggestion: first?.id ?? '', stance: 'for' })
  await db
    .updateTable('contribution')
    .set({ consideration: 'verified', verified_by: review.officer.id, verified_at: now() })
    .where('id', '=', letter)
    .execute()
  expect(first?.theme_id).toBe(parking)
  const compared = await machineBesidePeople(db, review.id, null)
  expect(compared).toMatchObject({ verified: 1, people: 1 })
  expect(compared.agreed).toBe((first?.score ?? 0) >= 0.5 ? 1 : 0)
})

async function counted(contribution: string) {
  const codings = await countedCodings(db)
    .select('coding.id')
    .where('coding.contribution_id', '=', contribution)
    .execute()
  return codings.length
}
