import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { freePortWithNeighbour } from './free-port.ts'
import { quickFolder } from './quick-folder.ts'

/** Each test file has a database of its own: a SQLite file, or a PostgreSQL schema. */
const folder = quickFolder('folkmoot-test-')
const postgres = inject('postgresUrl') as string | undefined
process.env.DATA_FOLDER = folder
process.env.PORT = String(await freePortWithNeighbour())
process.env.DATABASE_URL = postgres ? inSchema(postgres) : `sqlite:${join(folder, 'test.db')}`

const { db, engine } = await import('#app/platform/database.server.ts')
const { migrate } = await import('#db/migrate.server.ts')

beforeAll(async () => {
  await engine.empty(db)
  await migrate(db)
})

afterAll(async () => {
  if (postgres) await engine.empty(db)
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

function inSchema(url: string) {
  const address = new URL(url)
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  address.searchParams.set('options', `-c search_path=${schema}`)
  return address.href
}
