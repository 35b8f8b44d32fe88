import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { code } from '#app/themes/code.server.ts'
import { wordForPublic } from '#app/themes/word-for-public.server.ts'
import { aMomentLater } from '../support/ambleford.ts'
import { aFileOf } from '../support/exporting.ts'
import { aLetterIn } from '../support/outcome-places.ts'
import { aReview, asItStands, aTheme, handingOver, type AReview } from '../support/review.ts'

type Sent = { channel: 'letter' | 'call'; says: string; isLeftOut?: boolean }

/** Something sent to the council, with what an officer wrote of it for the public, or nothing. */
async function sent(review: AReview, { channel, says: words, isLeftOut }: Sent) {
  const letter = await aLetterIn(review, {
    ...{ channel, body: 'My private letter.', contributor_name: 'Leonora Letterwriter' },
    ...{ received_on: '2026-11-03', consideration: isLeftOut ? 'excluded' : 'read' },
  })
  const { officer } = review
  await wordForPublic(db, { review, contribution: letter, words, officer, at: aMomentLater() })
  return letter
}

async function aReviewWithLetters() {
  const review = await aReview()
  const theme = await aTheme(review)
  const held = await sent(review, { channel: 'letter', says: '' })
  const worded = await sent(review, { channel: 'call', says: 'A *warm* room,\n\nwith tea.' })
  const leftOut = await sent(review, { channel: 'letter', says: 'Buy my paint.', isLeftOut: true })
  const coding = { theme, stance: 'mixed' as const, contribution: held.id, revision: null }
  await code(db, { review, coding, officer: review.officer, at: aMomentLater() })
  await handingOver(review)
  return { review: await asItStands(review), held, worded, leftOut }
}

let made: Awaited<ReturnType<typeof aReviewWithLetters>>

beforeAll(async () => {
  made = await aReviewWithLetters()
})

/** The paragraphs of an entry in the appendix of the Word report, from its reference on. */
async function entryOf({ reference }: { reference: string }) {
  const { bytes } = await aFileOf({ review: made.review, format: 'docx' })
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const lines = document
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
  const from = lines.indexOf(reference)
  const to = lines.findIndex((line, at) => at > from && line.startsWith('L-'))
  return lines.slice(from + 1, to < 0 ? undefined : to).filter(Boolean)
}

test('a letter that nobody has worded is held by the council, and counted where it was coded', async () => {
  expect(await entryOf(made.held)).toEqual([
    'Letter, 3 November 2026',
    'A letter of 3 November 2026, held by the council and not published.',
    'Themes: Somewhere quiet (mixed).',
  ])
})

test('a call that an officer worded for the public has those words', async () => {
  expect(await entryOf(made.worded)).toEqual([
    'Call, 3 November 2026, in the words of an officer',
    'A warm room,',
    'with tea.',
    'Coded to no theme.',
  ])
})

test('a letter that was left out is not printed, whatever was written of it', async () => {
  expect(await entryOf(made.leftOut)).toEqual([
    'Letter, 3 November 2026',
    'A letter of 3 November 2026, held by the council and not published.',
    'Coded to no theme. Not counted.',
  ])
})

test('no file has the words, the name or the address of who wrote', async () => {
  for (const format of ['docx', 'xlsx', 'csv', 'json'] as const) {
    const { bytes } = await aFileOf({ review: made.review, format })
    const parts = /docx|xlsx/.test(format)
      ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
      : [bytes.toString()]
    const said = parts.join('\n')
    expect(said, format).toContain('A warm room,')
    expect(said, format).not.toMatch(/private letter|Letterwriter|elsewhere\.example|my paint/)
  }
})

test('the CSV file says of each whether the public may read words of it', async () => {
  const { bytes } = await aFileOf({ review: made.review, format: 'csv' })
  const text = bytes.toString().replace('\ufeff', '')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(data.map((row) => row['Publication state'])).toEqual([
    'Entered by an officer, not published',
    'Entered by an officer, worded for the public',
    'Entered by an officer, not published',
  ])
})
