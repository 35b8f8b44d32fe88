import type { Db } from '#db/schema.ts'
import type { Block, Progress } from './block.ts'
import { contributionPages, type Facts } from './facts.server.ts'
import { drawChart } from './pdf-chart.ts'
import { drawContents, type Place } from './pdf-contents.ts'
import { MISSING } from './pdf-letters.ts'
import { BRAND, bytesOf, keepRoom, openSheet, QUIET, write, type Sheet } from './pdf-sheet.ts'
import { drawTable } from './pdf-table.ts'
import { plain } from './plain.ts'
import { appendixEntry, committeeReport } from './report.ts'

/** The committee report as tagged PDF, made without a browser. */
export async function pdfOf(db: Db, facts: Facts, progress: Progress): Promise<Uint8Array> {
  const blocks = committeeReport(facts)
  const { sheet } = drawReport(facts, blocks, placesIn(facts, blocks))
  let gathered = 0
  for await (const page of contributionPages(db, facts.review)) {
    for (const contribution of page) draw(sheet, appendixEntry(contribution), NO_PLACES)
    gathered += page.length
    await progress(gathered)
  }
  return bytesOf(sheet)
}

/** The pages of its chapters, known once the report has been drawn; the appendix comes after them all. */
function placesIn(facts: Facts, blocks: Block[]) {
  const unknown = blocks
    .filter(isListed)
    .map(() => ({ title: '', level: 1, place: '', page: 0 }) as const)
  return drawReport(facts, blocks, unknown).found
}

function drawReport({ review, council, at }: Facts, blocks: Block[], listed: readonly Place[]) {
  const title = `${plain(review.title)}: what residents said, and what became of it`
  const sheet = openSheet({ title, foot: plain(review.title), author: plain(council), at })
  const found: Place[] = []
  for (const block of blocks) draw(sheet, block, { listed, found })
  return { sheet, found }
}

type Places = { listed: readonly Place[]; found: Place[] }

const NO_PLACES: Places = { listed: [], found: [] }

function isListed({ is }: Block) {
  return is === 'chapter' || is === 'heading'
}

function draw(sheet: Sheet, block: Block, places: Places) {
  switch (block.is) {
    case 'title':
      write(sheet, block.council, { tag: 'P', size: 12, bold: true, colour: BRAND, after: 4 })
      write(sheet, block.title, { tag: 'H1', size: 27, bold: true, after: 10 })
      for (const words of block.says) write(sheet, words, { ...BODY, colour: QUIET, after: 2 })
      return
    case 'contents':
      return drawContents(sheet, places.listed)
    case 'chapter':
      return drawHeading(sheet, places.found, { ...block, level: 1 })
    case 'heading':
      return drawHeading(sheet, places.found, { ...block, level: 2 })
    case 'paragraph':
      write(sheet, block.words, BODY)
      return
    case 'chart':
      return drawChart(sheet, block)
    case 'table':
      keepRoom(sheet, 90)
      write(sheet, block.caption, { ...BODY, bold: true, before: 8, after: 2 })
      return drawTable(sheet, block)
    case 'entry':
      return drawEntry(sheet, block)
  }
}

const BODY = { tag: 'P', size: 10.5, after: 6 }

type Heading = { title: string; level: 1 | 2 }

function drawHeading(sheet: Sheet, found: Place[], { title, level }: Heading) {
  const { doc } = sheet
  const isAppendix = title.startsWith('Appendix')
  if (isAppendix) doc.addPage()
  else keepRoom(sheet, level === 1 ? 150 : 90)
  const place = `place-${found.length + 1}`
  found.push({ title, level, place, page: sheet.pages })
  doc.addNamedDestination(place, 'XYZ', null, doc.y, null)
  doc.outline.addItem(title)
  const isFirst = level === 1
  write(sheet, title, {
    tag: isFirst ? 'H2' : 'H3',
    size: isFirst ? 18 : 13,
    bold: true,
    before: isAppendix ? 0 : isFirst ? 20 : 10,
    after: isFirst ? 6 : 2,
    ...(isFirst ? { colour: BRAND } : {}),
  })
}

function drawEntry(sheet: Sheet, block: Extract<Block, { is: 'entry' }>) {
  keepRoom(sheet, 62)
  write(sheet, block.title, { tag: 'H3', size: 10.5, bold: true, before: 9 })
  write(sheet, block.about, { tag: 'P', size: 9, colour: QUIET, after: 2 })
  const areWhole = block.paragraphs.map((words) =>
    write(sheet, words, { tag: 'P', size: 10.5, indent: 12, after: 3 }),
  )
  if (areWhole.includes(false)) write(sheet, MISSING, { tag: 'P', size: 9, colour: QUIET })
  if (block.note) write(sheet, block.note, { tag: 'P', size: 9, colour: QUIET })
}
