import { parseArgs } from 'node:util'
import { importWordpress } from '#app/imports/import-wordpress.server.ts'
import { reportText } from '#app/imports/report.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Direction } from '../directions.ts'

export async function importFile(words: string[]) {
  const { values, positionals } = parseArgs({
    args: words,
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [source, file] = positionals
  if (source !== 'wordpress' || !file) {
    throw new Direction('Say what to import: folkmoot import wordpress export.xml [--dry-run]')
  }
  const dryRun = values['dry-run']
  const imported = await importWordpress(db, { file, dryRun, at: now(), onItem: showProgress })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  if (!imported.ok) throw new Direction(`Nothing was imported. ${imported.why}`)
  console.log(reportText(imported.report, dryRun))
}

function showProgress(count: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r${count} items read`)
}
