import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { freePortWithNeighbour } from './free-port.ts'
import { copyTemplate, databaseIn, dropDatabase } from './postgres-template.ts'
import { quickFolder } from './quick-folder.ts'

/** Each test file has a database of its own: a SQLite file, or a PostgreSQL database. */
const folder = quickFolder('folkmoot-test-')
const postgres = inject('postgres') as { server: string; template: string } | undefined
const address = postgres
  ? await copyTemplate(postgres.server, postgres.template)
  : `sqlite:${join(folder, 'test.db')}`
process.env.DATA_FOLDER = folder
process.env.PORT = String(await freePortWithNeighbour())
process.env.DATABASE_URL = address

const { db } = await import('#app/platform/database.server.ts')
const { migrate } = await import('#db/migrate.server.ts')

// A copy is in its newest shape already.
beforeAll(() => (postgres ? undefined : migrate(db)))

afterAll(async () => {
  await db.destroy()
  if (postgres) await dropDatabase(postgres.server, databaseIn(address))
  rmSync(folder, { recursive: true, force: true })
})
