import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { engineFor } from '#db/engine.server.ts'
import { quickFolder } from './quick-folder.ts'
import { SERVERS } from './servers.ts'
import { startPostgres } from './start-postgres.ts'

const STARTS_WITHIN_MS = 180_000

/** Starts the demo on an empty SQLite file and on an empty PostgreSQL schema. */
export default async function setUp() {
  const folder = quickFolder('folkmoot-browser-')
  const postgres = await startPostgres()
  const running: ChildProcess[] = []
  try {
    process.env.BROWSER_SQLITE_URL = `sqlite:${join(folder, 'sqlite', 'folkmoot.db')}`
    running.push(start(SERVERS.sqlite.port, { DATA_FOLDER: join(folder, 'sqlite') }))
    await answers(SERVERS.sqlite.origin)
    process.env.BROWSER_PAGES_URL = `sqlite:${join(folder, 'pages', 'folkmoot.db')}`
    running.push(start(SERVERS.pages.port, { DATA_FOLDER: join(folder, 'pages') }))
    const DATABASE_URL = await emptySchemaIn(postgres.url)
    process.env.BROWSER_POSTGRES_URL = DATABASE_URL
    running.push(
      start(SERVERS.postgres.port, { DATA_FOLDER: join(folder, 'postgres'), DATABASE_URL }),
    )
    await Promise.all([answers(SERVERS.pages.origin), answers(SERVERS.postgres.origin)])
  } catch (error) {
    for (const server of running) server.kill()
    throw error
  }
  return async () => {
    for (const server of running) server.kill()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The tests type faster than people, and are many behind one address. */
const LIKE_NOBODY = { QUICKEST_FORM_MS: '0', NETWORK_LIMIT_FACTOR: '100' }

/** A model that suggests themes is a server of a test's own, which asks for no key. */
const WITH_A_KEY = { THEME_MODEL_KEY: 'key-of-the-tests' }

function start(port: number, settings: Record<string, string>) {
  const { ORIGIN, SECRET, DATABASE_URL, ...inherited } = process.env
  return spawn(process.execPath, ['bin/start.mjs'], {
    env: { ...inherited, ...LIKE_NOBODY, ...WITH_A_KEY, PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function answers(origin: string) {
  const deadline = Date.now() + STARTS_WITHIN_MS
  while (Date.now() < deadline) {
    const answered = await fetch(`${origin}/health`).catch(() => null)
    if (answered?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${origin} did not start within ${STARTS_WITHIN_MS / 1000} seconds`)
}

/** A schema of the browser tests' own in a server that may hold other things. */
async function emptySchemaIn(url: string) {
  const address = new URL(url)
  address.searchParams.set('options', '-c search_path=folkmoot_browser')
  const engine = engineFor(address.href)
  const db = engine.open()
  await engine.empty(db)
  await db.destroy()
  return address.href
}
