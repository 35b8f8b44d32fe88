import { parse } from 'papaparse'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { USUAL } from '#app/comments/check-settings.ts'
import type { Screened } from '#app/comments/checks/screened.ts'
import { sharedFile } from '../support/shared-file.ts'
import { trainSpamModel } from '#app/comments/spam-model.ts'
import { SPAM_SEED } from '#app/comments/spam-seed.ts'
import { concernsOf, questionsFor, screen } from '#app/comments/screening.ts'

const plain: Screened = {
  body: 'Please keep the local maps.',
  moderation: 'first_comment',
  settings: USUAL,
  spam: trainSpamModel([], SPAM_SEED),
  entries: [],
  allowed: [],
  isLate: false,
  isRepeat: false,
  isEcho: false,
  refusedShare: null,
  isNewContributor: false,
  isAlwaysPreModerated: false,
  comesBack: false,
}

function reasons(screened: Partial<Screened>) {
  return concernsOf(screen({ ...plain, ...screened })).map(({ reason }) => reason)
}

test('a known contributor’s plain words raise no concern', () => {
  expect(reasons({})).toEqual([])
})

test('an officer sees first what was found in the words, then who wrote them and where', () => {
  const everything = {
    moderation: 'every_comment',
    isLate: true,
    isRepeat: true,
    isNewContributor: true,
    comesBack: true,
    refusedShare: 0.3,
    entries: [{ words: 'maps', effect: 'hold' }],
    body: 'Maps at http://a.example http://b.example or ring 01303 850388',
  } satisfies Partial<Screened>
  expect(reasons(everything)).toEqual([
    ...['personal_data', 'word_list', 'links', 'repeat', 'late', 'rejection_rate'],
    ...['premod_person', 'new_contributor', 'premod_page'],
  ])
})

test('a first comment waits, except on a page that is read afterwards', () => {
  expect(reasons({ isNewContributor: true })).toEqual(['new_contributor'])
  expect(reasons({ isNewContributor: true, moderation: 'after_publication' })).toEqual([])
})

test('two links wait and name what was matched; one is pointed out', () => {
  expect(reasons({ body: 'see https://example.org/a' })).toEqual([])
  const body = 'see https://example.org/a, and WWW.example.com/b too'
  expect(concernsOf(screen({ ...plain, body }))).toEqual([
    { reason: 'links', matched: 'https://example.org/a,\nWWW.example.com/b' },
  ])
})

test('a council word that flags does not hold, and is not found inside another word', () => {
  const entries = [{ words: 'bung', effect: 'flag' as const }]
  expect(reasons({ entries, body: 'That was a bung.' })).toEqual([])
  const said = screen({ ...plain, entries, body: 'A bungalow.' })
  expect(said.every(({ verdict }) => verdict === 'clear')).toBe(true)
})

test.each([
  'The bus from Penistone to Scunthorpe never comes.',
  'Councillor Dickinson promised this in May.',
  'The rapeseed along Cockshutt Lane blocks the view.',
])('names and crops pass: %s', (body) => {
  expect(reasons({ body, allowed: ['Cllr Ann Dickinson', 'Cockshutt Lane'] })).toEqual([])
})

test.each(['You are a fucking disgrace.', 'What a load of sh1t.'])('insults wait: %s', (body) => {
  expect(reasons({ body })).toEqual(['word_list'])
})

test.each([
  ['a phone number', 'Ring me on 07700 900123.'],
  ['a phone number', 'Ring (01303) 850388 after six.'],
  ['a postcode', 'I live at CT20 3AH.'],
  ['an email address', 'Write to jo.oneil@example.co.uk.'],
  ['a National Insurance number', 'Mine is AB 12 34 56 C.'],
])('%s is said to the author', (kind, body) => {
  const [question] = questionsFor({ ...plain, body })
  expect(question).toContain(kind)
  expect(reasons({ body })).toContain('personal_data')
})

test('sums, dates and planning references are nobody’s data', () => {
  const body =
    'The £400,000 scheme in 2026-27 on the A259, ref 24/00123/FUL, costs 20,000 per home; ' +
    'meeting 12/11/2026 at 18:30 under section 106.'
  expect(reasons({ body })).toEqual([])
})

test('the council’s own number, which it publishes, passes', () => {
  const body = 'I rang 01303 853000 four times.'
  expect(reasons({ body })).toEqual(['personal_data'])
  expect(reasons({ body, allowed: ['01303 853000'] })).toEqual([])
})

test('shouting is asked about; a short shout is not', () => {
  expect(reasons({ body: 'NO!' })).toEqual([])
  const body = 'WHY HAS NOBODY MENDED THE BRIDGE AT MILL LANE'
  expect(reasons({ body })).toEqual(['classifier'])
  expect(questionsFor({ ...plain, body })).toEqual(['This is written almost entirely in capitals.'])
})

test('a made-up advertisement scores far above a plain question', () => {
  const scoreOf = (body: string) =>
    screen({ ...plain, body }).find(({ check }) => check.name === 'Likely spam')?.score ?? -1
  expect(scoreOf('Subscribe to my channel and win free gift cards')).toBeGreaterThan(0.8)
  expect(scoreOf('When does the work on the bridge start?')).toBeLessThan(0.3)
})

const NHS = sharedFile('data/themes/nhs_feedback_human_coded.csv')

test.skipIf(!existsSync(NHS))(
  'word lists hold under 2% of public comments (skipped where the data is absent)',
  () => {
    const read = parse<Record<string, string>>(readFileSync(NHS, 'utf8'), { header: true })
    const bodies = read.data.map((row) => row['FFT answer'] ?? '').filter(Boolean)
    expect(bodies.length).toBeGreaterThan(4_000)
    const held = bodies.filter((body) => reasons({ body }).includes('word_list'))
    const asSpam = bodies.filter((body) => reasons({ body }).includes('classifier'))
    console.info(`of ${bodies.length}: word lists ${held.length}, spam ${asSpam.length}`)
    expect(asSpam.length / bodies.length).toBeLessThan(0.02)
    expect(held.length / bodies.length).toBeLessThan(0.02)
  },
)
