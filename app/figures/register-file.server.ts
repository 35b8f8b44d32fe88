import type { RegisterKey } from '#db/queries/register.server.ts'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import type { Cell } from '#app/platform/csv.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { REGISTER_KINDS, type RegisterFilter } from './register-filter.ts'
import { registerLines, type RegisterLine } from './register.server.ts'

const AT_A_TIME = 500

const HEAD = [
  'date',
  'page',
  'address',
  'what was done',
  'rule',
  'rule or reason',
  'appealed',
  'result',
  'result date',
]

/** The lines of the register for a spreadsheet, some hundred at a time. */
export async function* registerFile(db: Db, filter: RegisterFilter): AsyncGenerator<Cell[][]> {
  yield [HEAD]
  let before: RegisterKey | null = null
  for (;;) {
    const lines: RegisterLine[] = await registerLines(db, { filter, before, limit: AT_A_TIME })
    if (lines.length > 0) yield lines.map(cellsOf)
    const last = lines.at(-1)
    if (!last || lines.length < AT_A_TIME) return
    before = { at: last.at, id: last.id }
  }
}

function cellsOf({ at, title, slug, kind, rule, why, isAppealed, result }: RegisterLine): Cell[] {
  return [
    londonDate(at),
    title,
    `${config.origin}/publications/${slug}`,
    REGISTER_KINDS[kind],
    rule?.number ?? null,
    rule?.title ?? why,
    isAppealed ? 'yes' : 'no',
    result.words,
    result.at === null ? null : londonDate(result.at),
  ]
}
