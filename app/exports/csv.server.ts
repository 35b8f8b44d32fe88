import type { Db } from '#db/schema.ts'
import { csvOf } from '#app/platform/csv.ts'
import type { Progress } from './block.ts'
import { contributionPages, type Facts } from './facts.server.ts'
import { CONTRIBUTION_HEAD, contributionRow } from './rows.ts'

/** One row for each contribution; no cell can be taken for a formula. */
export async function csvFileOf(db: Db, { review }: Facts, progress: Progress) {
  // Without this mark Excel reads the letters of Welsh and of names wrongly.
  const pieces = [`\ufeff${csvOf([CONTRIBUTION_HEAD])}`]
  let gathered = 0
  for await (const page of contributionPages(db, review)) {
    if (page.length > 0) pieces.push(csvOf(page.map(contributionRow)))
    gathered += page.length
    await progress(gathered)
  }
  return Buffer.from(pieces.join(''))
}
