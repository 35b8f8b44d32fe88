import writeExcelFile, { type Sheet } from 'write-excel-file/node'
import type { Db } from '#db/schema.ts'
import type { Progress } from './block.ts'
import { contributionPages, type Facts } from './facts.server.ts'
import {
  ANSWER_HEAD,
  answerRows,
  CONTRIBUTION_HEAD,
  contributionRow,
  THEME_HEAD,
  themeRows,
} from './rows.ts'

type Cell = string | number

/** Three sheets with a heading row that stays in sight. Text is written as text, so that none is a formula. */
export async function xlsxOf(db: Db, facts: Facts, progress: Progress): Promise<Uint8Array> {
  const contributions: Cell[][] = []
  for await (const page of contributionPages(db, facts.review)) {
    for (const contribution of page) contributions.push(contributionRow(contribution))
    await progress(contributions.length)
  }
  return writeExcelFile(
    [
      sheet('Themes', { head: THEME_HEAD, rows: themeRows(facts), widths: [34, 60, 14, 8, 9, 9] }),
      sheet('Answers', {
        head: ANSWER_HEAD,
        rows: answerRows(facts),
        widths: [34, 9, 18, 12, 60, 40, 12],
      }),
      sheet('Contributions', {
        head: CONTRIBUTION_HEAD,
        rows: contributions,
        widths: [12, 11, 12, 18, 18, 10, 30, 22, 20, 18, 90, 50],
      }),
    ],
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer()
}

type Rows = { head: string[]; rows: Cell[][]; widths: number[] }

function sheet(name: string, { head, rows, widths }: Rows): Sheet<Buffer> {
  const heading = head.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#EDF3F0',
    alignVertical: 'center' as const,
    wrap: true,
  }))
  const body = rows.map((cells) =>
    cells.map((value) =>
      typeof value === 'number'
        ? { value, type: Number, alignVertical: 'top' as const }
        : { value, type: String, alignVertical: 'top' as const, wrap: value.length > 30 },
    ),
  )
  return {
    sheet: name,
    data: [heading, ...body],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }
}
