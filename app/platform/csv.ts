import Papa from 'papaparse'

export type Cell = string | number | null

/** What a spreadsheet would take for a formula, in wide letters too. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

/** Rows as RFC 4180 has them; a cell that looks like a formula begins with an apostrophe. */
export function csvOf(rows: Cell[][]) {
  return `${Papa.unparse(rows, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
}
