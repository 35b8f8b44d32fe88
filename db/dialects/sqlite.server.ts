import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  sql,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
} from 'kysely'
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Database } from '../schema.ts'
import type { Engine } from './engine.ts'

const BUSY_TIMEOUT_MS = 5_000
/**
 * Counting looks at many rows for a few bytes of each: mapped, no page is copied for that. A disk that
 * cannot be read then ends the process.
 */
const MAPPED_BYTES = 256 * 1024 * 1024

export function sqliteEngine(file: string): Engine {
  const place = file === ':memory:' ? file : resolve(file)
  return {
    name: 'SQLite',
    place,
    open: () => {
      if (file !== ':memory:') mkdirSync(dirname(place), { recursive: true })
      return new Kysely<Database>({ dialect: new ImmediateDialect(place) })
    },
    version: async (db) => {
      const answer = await sql<{ version: string }>`select sqlite_version() as version`.execute(db)
      return answer.rows[0]?.version ?? 'unknown'
    },
    isUniqueViolation: (error) =>
      error instanceof SQLite.SqliteError &&
      (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'),
    skipLocked: sql``,
    empty: async (db) => {
      await sql`pragma foreign_keys = off`.execute(db)
      for (const table of await db.introspection.getTables()) {
        await sql`drop table ${sql.table(table.name)}`.execute(db)
      }
      await sql`pragma foreign_keys = on`.execute(db)
    },
  }
}

function openFile(file: string) {
  const connection = new SQLite(file)
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma(`mmap_size = ${MAPPED_BYTES}`)
  return connection
}

class ImmediateDialect extends SqliteDialect {
  readonly file: string

  constructor(file: string) {
    super({ database: async () => openFile(file) })
    this.file = file
  }

  override createDriver() {
    return new ImmediateDriver({ database: async () => openFile(this.file) })
  }
}

/** Takes the write lock at once: a deferred transaction that reads first fails as busy when another process writes. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
