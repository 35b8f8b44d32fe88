import Papa from 'papaparse'
import { columnNamed, type Column, type Written } from './columns.ts'

export const MOST_ROWS = 2_000

export type Read = { ok: true; written: Written[]; unknown: string[] } | { ok: false; why: string }

/** The rows of a CSV file, by the names its first line gives to the columns. */
export function csvRows(text: string): Read {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' })
  const [head = [], ...rows] = data
  const columns = head.map(columnNamed)
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at)
  if (!columns.includes('words')) return { ok: false, why: NO_WORDS }
  if (twice) return { ok: false, why: `Two columns say the same: ${namesOf(head, twice)}` }
  if (rows.length === 0) return { ok: false, why: 'The file has a first line and nothing under it' }
  if (rows.length > MOST_ROWS) return { ok: false, why: TOO_MANY }
  const written = rows.map((cells) => rowOf(columns, cells))
  return { ok: true, written, unknown: head.filter((_, at) => columns[at] === null) }
}

const NO_WORDS =
  'The first line of the file must name the columns, and one of them must be called “words”'
const TOO_MANY = `The file has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Divide it into several`

function rowOf(columns: (Column | null)[], cells: string[]) {
  const written: Written = {}
  columns.forEach((column, at) => {
    const cell = cells[at]
    if (column && cell?.trim()) written[column] = cell
  })
  return written
}

function namesOf(head: string[], column: Column) {
  return head.filter((heading) => columnNamed(heading) === column).join(', ')
}
