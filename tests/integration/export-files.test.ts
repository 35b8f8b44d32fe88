import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { newId } from '#db/id.ts'
import * as ambleford from '../support/ambleford.ts'
import { aFileOf } from '../support/exporting.ts'
import { hostileTexts, inPieces } from '../support/hostile.ts'
import { aReview, asItStands, aTheme, coding, concluding, handingOver } from '../support/review.ts'

/** A review to its outcome, with a comment shown, one masked, one withheld, and a letter. */
async function aReportedReview() {
  const on = await ambleford.aPublication({ moderation: 'after_publication' })
  const author = await ambleford.aPerson('Marjorie Teale')
  const shown = await ambleford.aComment({ on, by: author, body: 'Somewhere *quiet*, please.' })
  const refused = await ambleford.aPerson('Nathaniel Nastyman')
  const withheld = await ambleford.aComment({ on, by: refused, body: 'He is a crook.' })
  await ambleford.aHouseRule(7)
  await ambleford.aDecision(withheld, { verdict: 'remove', rule: 7, note: null })
  const review = await aReview([on])
  const letter = newId()
  await db
    .insertInto('contribution')
    .values({
      id: letter,
      counts_as: letter,
      review_id: review.id,
      channel: 'letter',
      reference: 'L-7F3K2XB',
      body: 'My private letter.',
      contributor_name: 'Leonora Letterwriter',
      contributor_email: 'leonora@elsewhere.example',
      received_on: '2026-11-03',
      entered_by: review.officer.id,
      entered_at: ambleford.aMomentLater(),
    })
    .execute()
  const theme = await aTheme(review)
  await coding(review, { comment: shown, theme })
  await coding(review, { comment: withheld, theme, stance: 'against' })
  await concluding(review, [theme])
  return { review: await asItStands(review), shown, withheld, author }
}

let made: Awaited<ReturnType<typeof aReportedReview>>

beforeAll(async () => {
  made = await aReportedReview()
})

async function zipped(format: 'docx' | 'xlsx') {
  const { review } = made
  const { bytes } = await aFileOf({ review, format })
  const files = unzipSync(bytes)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { files: Object.keys(files), text }
}

/** Every part of a file that is XML reads as XML. */
function expectWellFormed(bytes: Uint8Array) {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    parser.write(strFromU8(part)).close()
  }
}

test('the Word report has a title, a language, headings and contents', async () => {
  const { text } = await zipped('docx')
  const [document, styles] = [text('word/document.xml'), text('word/styles.xml')]
  expect(text('docProps/core.xml')).toContain('<dc:title>Which libraries open when: what residents')
  expect(styles).toContain('w:lang w:val="en-GB"')
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
    expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
  }
  expect(document).toMatch(/TOC .*\\o .*1-2/)
  expect(document).toContain('Appendix: every contribution')
  expect(text('word/settings.xml')).not.toContain('updateFields')
})

test('its tables have a heading row that is repeated, and its chart words for those who do not see it', async () => {
  const { text, files } = await zipped('docx')
  const document = text('word/document.xml')
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  expect(document).toMatch(
    /<wp:docPr [^>]*descr="Bar chart\. Contributions by theme\. Somewhere quiet: 2, of which 1 for and 1 against/,
  )
  expect(files.some((name) => /charts\/chart\d+\.xml$/.test(name))).toBe(true)
})

test('the PDF report is tagged, in English, and shows its title', async () => {
  const { review } = made
  const { bytes } = await aFileOf({ review, format: 'pdf' })
  const text = bytes.toString('latin1')
  expect(text).toMatch(/^%PDF-1\.7/)
  for (const mark of [
    /\/StructTreeRoot \d+ 0 R/,
    /\/Lang \(en-GB\)/,
    /\/MarkInfo/,
    /\/DisplayDocTitle true/,
    /\/S \/TH\b[^>]*/,
    /\/Scope \/Column/,
    /\/Scope \/Row/,
    /\/S \/Figure/,
    /\/S \/TOCI/,
    /\/S \/H1/,
    /\/Outlines/,
    /pdfuaid:part/,
  ]) {
    expect(text).toMatch(mark)
  }
  expect(text).toContain(`/Alt (Bar chart. Contributions by theme. Somewhere quiet: 2`)
})

test('a withheld comment and a letter have a line without their words, and nobody an address', async () => {
  const { review, withheld, author } = made
  for (const format of ['docx', 'xlsx', 'csv', 'json'] as const) {
    const { bytes } = await aFileOf({ review, format })
    const texts =
      format === 'docx' || format === 'xlsx'
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join('\n')
        : bytes.toString()
    expect(texts, format).toContain(withheld.reference)
    expect(texts, format).toContain('L-7F3K2XB')
    expect(texts, format).toContain('Marjorie Teale')
    expect(texts, format).not.toMatch(/crook|Nastyman|private letter|Letterwriter|leonora@/)
    expect(texts, format).not.toContain(author.email)
  }
})

test('the states are columns of every row of the CSV file and of the workbook', async () => {
  const { review } = made
  const { bytes } = await aFileOf({ review, format: 'csv' })
  const { data } = Papa.parse<Record<string, string>>(
    bytes.toString().replace('\ufeff', '').trim(),
    {
      header: true,
    },
  )
  expect(data.map((row) => row['Publication state']).sort()).toEqual([
    'Entered by an officer, not published',
    'Published',
    'Removed',
  ])
  for (const row of data) expect(row['Consideration state']).toMatch(/^(Coded|Not read yet)$/)
  const { text } = await zipped('xlsx')
  expect(text('xl/workbook.xml')).toMatch(/name="Themes".*name="Answers".*name="Contributions"/s)
})

test('the numbers of the JSON file are those of the review', async () => {
  const { review } = made
  const { bytes } = await aFileOf({ review, format: 'json' })
  const { report, contributions } = JSON.parse(bytes.toString())
  expect(report.themes).toMatchObject([
    {
      name: 'Somewhere quiet',
      contributions: 2,
      people: 2,
      for: 1,
      against: 1,
      disposition: 'adopted',
    },
  ])
  expect(report.counts).toMatchObject({ comments: 2, entered: 1, under_no_theme: 1, coders: 1 })
  expect(contributions).toHaveLength(3)
})

test('before it is handed over a review has a report, which says that nothing is decided', async () => {
  const review = await aReview()
  await aTheme(review)
  const { bytes } = await aFileOf({ review, format: 'docx' })
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  expect(document).toContain('The outcome is not published yet: gathering comments')
  expect(document).toContain('Not answered yet')
})

const texts = inPieces(hostileTexts(), 4_500)

/** A review whose page, theme, names and comments are all hostile. */
async function aHostileReview() {
  const [first = ''] = texts
  const on = await ambleford.aPublication({ title: first.slice(0, 120) })
  for (const [index, body] of texts.entries()) {
    const by = await ambleford.aPerson(texts[(index * 7) % texts.length]?.slice(0, 60) ?? '')
    const comment = await ambleford.aComment({ on, by })
    await db
      .updateTable('comment_revision')
      .set({ public_html: renderMarkdown(body.replaceAll('\u0000', '')) })
      .where('comment_id', '=', comment.id)
      .execute()
  }
  const review = await aReview([on])
  const theme = await aTheme(review, '=HYPERLINK("https://evil.example","</w:t>")')
  await handingOver(review)
  return { review, theme }
}

test(
  'hostile texts break no file, and none of them is a formula',
  { timeout: 180_000 },
  async () => {
    const { review } = await aHostileReview()
    for (const format of ['docx', 'xlsx'] as const) {
      const { bytes } = await aFileOf({ review, format })
      expectWellFormed(bytes)
      for (const [name, part] of Object.entries(unzipSync(bytes))) {
        if (name.includes('worksheets/')) expect(strFromU8(part)).not.toContain('<f>')
      }
    }
    const json = await aFileOf({ review, format: 'json' })
    expect(JSON.parse(json.bytes.toString()).contributions).toHaveLength(texts.length)
    const csv = await aFileOf({ review, format: 'csv' })
    const { data, errors } = Papa.parse<string[]>(csv.bytes.toString().replace('\ufeff', ''), {
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    expect(new Set(data.map((cells) => cells.length))).toEqual(new Set([12]))
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    const pdf = await aFileOf({ review, format: 'pdf' })
    expect(pdf.bytes.toString('latin1')).toMatch(/%%EOF\s*$/)
  },
)
