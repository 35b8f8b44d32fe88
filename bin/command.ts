import { db } from '#app/platform/database.server.ts'
import { openDatabase } from './open-database.ts'
import { Direction, sayWhy } from './directions.ts'
import { appoint } from './commands/appoint.ts'
import { audit } from './commands/audit.ts'
import { grant } from './commands/grant.ts'
import { importFile } from './commands/import.ts'
import { review } from './commands/review.ts'

const USAGE = `folkmoot: the command for those who run Folkmoot

  folkmoot migrate                            bring the database up to date
  folkmoot import wordpress FILE [--dry-run]  take in a WordPress export (WXR 1.0 to 1.2)
  folkmoot grant officer|administrator EMAIL  print a one-time link that gives the role
  folkmoot appoint EMAIL "POST"               record that someone holds a cabinet post from today
  folkmoot audit verify [--expect NUMBER:HASH]
                                              check that nothing in the audit log was changed, put in
                                              or taken out; a head noted earlier shows a tail cut off
  folkmoot review verify ID                   check that what a decision-maker was given is what was
                                              sealed, and say what has changed since

It reads the same settings as the server: DATABASE_URL and DATA_FOLDER say where the data lives, ORIGIN
and SECRET whose links it prints.`

const COMMANDS = new Map([
  ['migrate', async () => console.log('The database is up to date.')],
  ['import', importFile],
  ['grant', grant],
  ['appoint', appoint],
  ['audit', audit],
  ['review', review],
])

const [name = '', ...words] = process.argv.slice(2)

try {
  const command = COMMANDS.get(name)
  if (!command) throw new Direction(USAGE)
  await openDatabase()
  await command(words)
} catch (error) {
  sayWhy(error)
  process.exitCode = 1
} finally {
  await db.destroy()
}
