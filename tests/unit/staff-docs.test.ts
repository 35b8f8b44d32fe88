import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { ACTS, WHO, type May, type Who } from '#app/people/permissions.ts'

const PAGE = 'docs/staff.md'
const page = readFileSync(PAGE, 'utf8')

const TITLES: Record<Who, string> = {
  visitor: 'Visitor',
  resident: 'Resident',
  member: 'Member',
  officer: 'Officer',
  administrator: 'Administrator',
}

const CELLS: Record<May, string> = { yes: 'Yes', own: 'Own only', no: '–' }

test('the page for staff shows the permission table that every page asks', async () => {
  const table = await permissionTable()
  expect(tableIn(page), `Paste this into ${PAGE}:\n\n${table}`).toBe(table)
})

/** As Prettier leaves it, which `npm run check` runs over the page. */
function permissionTable() {
  const head = ['Act', ...WHO.map((who) => TITLES[who])]
  const rows = Object.values(ACTS).map((row) => {
    const words = 'note' in row ? `${row.words}. ${row.note}` : row.words
    return [words, ...WHO.map((who) => CELLS[row[who]])]
  })
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return format(lines.join('\n'), { parser: 'markdown' })
}

function tableIn(text: string) {
  return /^\| Act\b.*\n(?:\|.*\n)+/m.exec(text)?.[0] ?? ''
}
