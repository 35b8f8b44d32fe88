import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Direction } from './directions.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'build', '.made-from')

/** Builds the app when anything it is made from has changed since the last time. */
export async function build() {
  const sources = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  console.log('Building Folkmoot. This takes a few seconds.')
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const built = spawnSync(
    process.execPath,
    [remix, 'vite:build', '--config', 'remix.config.js', '--logLevel', 'error'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (built.status !== 0) throw new Direction('The build failed; the lines above say why.')
  writeFileSync(stamp, sources)
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const folder of ['app', 'db', 'public']) {
    for (const file of filesUnder(join(root, folder))) hash.update(file).update(readFileSync(file))
  }
  for (const file of ['package-lock.json', 'remix.config.js', 'tsconfig.json']) {
    hash.update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesUnder(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
