import type { Block } from './block.ts'
import { lettered } from './pdf-letters.ts'
import { INK, keepRoom, MARGIN, QUIET, WIDTH, type Sheet } from './pdf-sheet.ts'

const ROW = 19
/** A name of two lines; a longer one is in the table below, whole. */
const TALL_ROW = 30
const BAR = 11
const NAMES = 190
const COUNTS = 34
const SIZE = 9

const KINDS = [
  { kind: 'inFavour', colour: '#0b6e5a', words: 'For' },
  { kind: 'against', colour: '#b4470b', words: 'Against or worried' },
  { kind: 'neither', colour: '#7b8784', words: 'Mixed or no stance' },
] as const

type Chart = Extract<Block, { is: 'chart' }>

/** One figure with its numbers in words; the same numbers follow as a table. */
export function drawChart(sheet: Sheet, { inWords, bars }: Chart) {
  const { doc, root } = sheet
  const rows = bars.map(({ name }) => rowFor(doc, name))
  const height = rows.reduce((all, row) => all + row, 0) + 24
  keepRoom(sheet, height + 10)
  const top = doc.y + 4
  const bbox: [number, number, number, number] = [MARGIN, top, MARGIN + WIDTH, top + height]
  const most = Math.max(...bars.map(totalOf))
  root.add(
    doc.struct('Figure', { alt: inWords, bbox, placement: 'Block' }, () => {
      let y = top
      bars.forEach((bar, index) => {
        drawBar(doc, { bar, most, y, row: rows[index] ?? ROW })
        y += rows[index] ?? ROW
      })
      drawKeys(doc, y + 8)
    }),
  )
  doc.x = MARGIN
  doc.y = top + height + 8
}

type Bar = Chart['bars'][number]

function totalOf({ inFavour, against, neither }: Bar) {
  return inFavour + against + neither
}

function rowFor(doc: PDFKit.PDFDocument, name: string) {
  const { words, face } = lettered(name)
  doc.font(face).fontSize(SIZE)
  return doc.widthOfString(words) > NAMES - 10 ? TALL_ROW : ROW
}

type Drawing = { bar: Bar; most: number; y: number; row: number }

function drawBar(doc: PDFKit.PDFDocument, { bar, most, y, row }: Drawing) {
  const { words, face } = lettered(bar.name)
  doc.font(face).fontSize(SIZE).fillColor(INK)
  doc.text(words, MARGIN, y, { width: NAMES - 10, height: row - 6, ellipsis: true })
  const unit = (WIDTH - NAMES - COUNTS) / most
  let x = MARGIN + NAMES
  for (const { kind, colour } of KINDS) {
    const width = bar[kind] * unit
    if (width > 0) doc.rect(x, y, width, BAR).fill(colour)
    x += width
  }
  doc.font('bold').fillColor(INK)
  doc.text(String(totalOf(bar)), x + 6, y, { lineBreak: false })
}

function drawKeys(doc: PDFKit.PDFDocument, y: number) {
  let x = MARGIN + NAMES
  doc.font('plain').fontSize(SIZE)
  for (const { colour, words } of KINDS) {
    doc.rect(x, y + 1, 8, 8).fill(colour)
    doc.fillColor(QUIET).text(words, x + 12, y, { lineBreak: false })
    x += 12 + doc.widthOfString(words) + 16
  }
}
