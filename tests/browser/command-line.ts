import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The database of the server that a project's stories talk to. */
export function databaseOf(project: string) {
  const url = project.includes('SQLite')
    ? process.env.BROWSER_SQLITE_URL
    : process.env.BROWSER_POSTGRES_URL
  if (!url) throw new Error('The servers were not started.')
  return url
}

/** Runs bin/folkmoot as a council would, beside the server that this project's stories talk to. */
export function folkmoot(project: string, words: string[]) {
  const DATA_FOLDER = mkdtempSync(join(tmpdir(), 'folkmoot-'))
  const env = { ...process.env, DATABASE_URL: databaseOf(project), DATA_FOLDER }
  const { status, stdout, stderr } = spawnSync('bin/folkmoot', words, { encoding: 'utf8', env })
  return { status, said: `${stdout}${stderr}` }
}
