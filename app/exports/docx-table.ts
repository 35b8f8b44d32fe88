import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Table as Rows } from './block.ts'
import { LOOK, TEXT_TWIPS } from './docx-look.ts'

/** A table whose first row is repeated and said as its heading, and whose rows stay whole. */
export function tableOf(table: Rows) {
  const widths = table.widths.map((width) => Math.round(width * TEXT_TWIPS))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.head.map((words, column) => cell([words], { table, column, isHead: true })),
  })
  const rows = table.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((words, column) => cell(words, { table, column, isHead: false })),
      }),
  )
  return new Table({
    rows: [head, ...rows],
    columnWidths: widths,
    width: { size: TEXT_TWIPS, type: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    borders: { ...sides(NO_LINE), insideHorizontal: LINE, insideVertical: NO_LINE, bottom: LINE },
  })
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: LOOK.line }
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function sides(line: typeof LINE | typeof NO_LINE) {
  return { top: line, right: line, bottom: line, left: line }
}

type Place = { table: Rows; column: number; isHead: boolean }

function cell(words: string[], { table, column, isHead }: Place) {
  const alignment = table.numbers.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT
  const paragraphs = (words.length > 0 ? words : ['']).map(
    (text, index) =>
      new Paragraph({
        text,
        alignment,
        style: isHead || (column === 0 && index === 0) ? 'CellHead' : 'Cell',
      }),
  )
  return new TableCell({
    children: paragraphs,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(isHead ? { shading: { fill: LOOK.shade } } : {}),
  })
}
