import type { Table } from './block.ts'
import { lettered, type Face } from './pdf-letters.ts'
import {
  adorn,
  BOTTOM,
  INK,
  LINE,
  MARGIN,
  SHADE,
  WIDTH,
  type Sheet,
  type Structure,
} from './pdf-sheet.ts'

const SIZE = 9.5
const LINE_HEIGHT = 13
const PADDING = 5

type Line = { words: string; face: Face }
type Cell = { lines: Line[]; x: number; width: number; isNumber: boolean }

/** A table in lines, so that even a row longer than a page goes over to the next. */
export function drawTable(sheet: Sheet, table: Table) {
  const { doc, root } = sheet
  const structure = doc.struct('Table', { title: table.caption })
  root.add(structure)
  const head = cellsOf(
    sheet,
    table,
    table.head.map((words) => ({ words: [words], bold: true })),
  )
  doc.y += 4
  if (doc.y + rowHeight(head) + 3 * LINE_HEIGHT > BOTTOM) doc.addPage()
  ground(sheet, head)
  drawRow(sheet, { cells: head, parent: structure, scope: () => 'Column', again: () => undefined })
  for (const row of table.rows) {
    const cells = cellsOf(
      sheet,
      table,
      row.map((words, column) => ({ words, bold: column === 0 })),
    )
    drawRow(sheet, {
      cells,
      parent: structure,
      scope: (column) => (column === 0 ? 'Row' : null),
      again: () => headAgain(sheet, head),
    })
  }
  structure.end()
  doc.x = MARGIN
  doc.y += 10
}

type Words = { words: string[]; bold: boolean }

function cellsOf({ doc }: Sheet, { widths, numbers }: Table, row: Words[]): Cell[] {
  let x = MARGIN
  return row.map(({ words, bold }, column) => {
    const width = (widths[column] ?? 0) * WIDTH
    const inner = width - 2 * PADDING
    const lines = words.flatMap((text, index) =>
      wrapped(doc, { text, bold: bold && index === 0, width: inner }),
    )
    const cell = { lines, x: x + PADDING, width: inner, isNumber: numbers.includes(column) }
    x += width
    return cell
  })
}

type Wrapping = { text: string; bold: boolean; width: number }

function wrapped(doc: PDFKit.PDFDocument, { text, bold, width }: Wrapping): Line[] {
  const { words, face } = lettered(text, { bold })
  doc.font(face).fontSize(SIZE)
  const lines: string[] = []
  for (const paragraph of words.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/).flatMap((long) => broken(doc, long, width))) {
      const longer = line ? `${line} ${word}` : word
      if (line && doc.widthOfString(longer) > width) lines.push(line)
      line = line && doc.widthOfString(longer) > width ? word : longer
    }
    lines.push(line)
  }
  return lines.map((line) => ({ words: line, face }))
}

/** A word that is wider than its column, in pieces that fit. */
function broken(doc: PDFKit.PDFDocument, word: string, width: number) {
  if (doc.widthOfString(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && doc.widthOfString(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

function rowHeight(cells: Cell[], from = 0) {
  const most = Math.max(...cells.map(({ lines }) => lines.length - from))
  return most * LINE_HEIGHT + 2 * PADDING
}

type Row = {
  cells: Cell[]
  parent: Structure
  scope: (column: number) => string | null
  /** Draws the heading row on a new page. */
  again: () => void
}

function drawRow(sheet: Sheet, { cells, parent, scope, again }: Row) {
  const { doc } = sheet
  const row = doc.struct('TR')
  parent.add(row)
  const structures = cells.map((_, column) => {
    const by = scope(column)
    const cell = doc.struct(by ? 'TH' : 'TD', by ? { scope: by } : {})
    row.add(cell)
    return cell
  })
  const most = Math.max(...cells.map(({ lines }) => lines.length))
  const goesWhole = rowHeight(cells) < (BOTTOM - MARGIN) / 2
  for (let from = 0; from < most;) {
    const room = Math.floor((BOTTOM - doc.y - 2 * PADDING) / LINE_HEIGHT)
    if (room < (goesWhole ? most - from : 2)) {
      doc.addPage()
      again()
      continue
    }
    const until = Math.min(most, from + room)
    const y = doc.y + PADDING
    cells.forEach((cell, column) =>
      drawLines(sheet, { cell, structure: structures[column], from, until, y }),
    )
    doc.y = y + (until - from) * LINE_HEIGHT + PADDING
    from = until
  }
  for (const structure of structures) structure.end()
  row.end()
  adorn(sheet, () =>
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(MARGIN + WIDTH, doc.y)
      .lineWidth(0.5)
      .stroke(LINE),
  )
}

type Piece = {
  cell: Cell
  structure: Structure | undefined
  from: number
  until: number
  y: number
}

function drawLines({ doc }: Sheet, { cell, structure, from, until, y }: Piece) {
  const lines = cell.lines.slice(from, until)
  if (lines.length === 0) return
  structure?.add(() => {
    lines.forEach((line, index) => setLine(doc, { cell, line, y: y + index * LINE_HEIGHT }))
  })
}

function setLine(
  doc: PDFKit.PDFDocument,
  { cell, line, y }: { cell: Cell; line: Line; y: number },
) {
  doc.font(line.face).fontSize(SIZE).fillColor(INK)
  const left = cell.isNumber ? cell.x + cell.width - doc.widthOfString(line.words) : cell.x
  // The space keeps the last word of a line apart from the first of the next for those who listen.
  doc.text(`${line.words} `, left, y, { lineBreak: false })
}

function ground(sheet: Sheet, head: Cell[]) {
  const { doc } = sheet
  adorn(sheet, () => doc.rect(MARGIN, doc.y, WIDTH, rowHeight(head)).fill(SHADE))
}

/** Seen again on every page, said once. */
function headAgain(sheet: Sheet, head: Cell[]) {
  const { doc } = sheet
  const top = doc.y
  ground(sheet, head)
  adorn(sheet, () => {
    for (const cell of head) {
      cell.lines.forEach((line, index) =>
        setLine(doc, { cell, line, y: top + PADDING + index * LINE_HEIGHT }),
      )
    }
  })
  doc.y = top + rowHeight(head)
}
