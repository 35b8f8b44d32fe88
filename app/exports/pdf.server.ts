import type { Db } from '#db/schema.ts'
import type { Block, Progress } from './block.ts'
import { contributionPages, type Facts } from './facts.server.ts'
import { drawChart } from './pdf-chart.ts'
import { drawContents, numberPages, type Contents } from './pdf-contents.ts'
import { MISSING } from './pdf-letters.ts'
import { BRAND, bytesOf, keepRoom, openSheet, QUIET, write, type Sheet } from './pdf-sheet.ts'
import { drawTable } from './pdf-table.ts'
import { plain } from './plain.ts'
import { appendixEntry, committeeReport } from './report.ts'

/** The committee report as tagged PDF, made without a browser. */
export async function pdfOf(db: Db, facts: Facts, progress: Progress): Promise<Uint8Array> {
  const title = `${plain(facts.review.title)}: what residents said, and what became of it`
  const sheet = openSheet({ title, author: plain(facts.council), at: facts.at })
  const blocks = committeeReport(facts)
  const contents: Contents = { places: [], at: null, entries: blocks.filter(isListed).length }
  for (const block of blocks) draw(sheet, contents, block)
  let gathered = 0
  for await (const page of contributionPages(db, facts.review)) {
    for (const contribution of page) draw(sheet, contents, appendixEntry(contribution))
    gathered += page.length
    await progress(gathered)
  }
  drawContents(sheet, contents)
  numberPages(sheet, plain(facts.review.title))
  return bytesOf(sheet)
}

function isListed({ is }: Block) {
  return is === 'chapter' || is === 'heading'
}

function draw(sheet: Sheet, contents: Contents, block: Block) {
  switch (block.is) {
    case 'title':
      write(sheet, block.council, { tag: 'P', size: 12, bold: true, colour: BRAND, after: 4 })
      write(sheet, block.title, { tag: 'H1', size: 27, bold: true, after: 10 })
      for (const words of block.says) write(sheet, words, { ...BODY, colour: QUIET, after: 2 })
      return
    case 'contents':
      return reserve(sheet, contents)
    case 'chapter':
      return drawHeading(sheet, contents, { ...block, level: 1 })
    case 'heading':
      return drawHeading(sheet, contents, { ...block, level: 2 })
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

const CONTENTS_ROW = 19

/** Leaves the room that the contents will take once the pages are known. */
function reserve(sheet: Sheet, contents: Contents) {
  const { doc, root } = sheet
  write(sheet, 'Contents', { tag: 'H2', size: 14, bold: true, before: 26, after: 4 })
  const structure = doc.struct('TOC')
  root.add(structure)
  contents.at = { structure, page: doc.bufferedPageRange().count - 1, y: doc.y, row: CONTENTS_ROW }
  doc.y += contents.entries * CONTENTS_ROW
}

type Heading = { title: string; level: 1 | 2 }

function drawHeading(sheet: Sheet, contents: Contents, { title, level }: Heading) {
  const { doc } = sheet
  const isAppendix = title.startsWith('Appendix')
  if (isAppendix) doc.addPage()
  else keepRoom(sheet, level === 1 ? 150 : 90)
  const place = `place-${contents.places.length + 1}`
  contents.places.push({ title, level, place, page: doc.bufferedPageRange().count })
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
