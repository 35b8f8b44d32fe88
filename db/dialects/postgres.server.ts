import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
} from 'kysely'
import pg from 'pg'
import type { Database } from '../schema.ts'
import type { Engine } from './engine.ts'

const UNIQUE_VIOLATION = '23505'
const CONNECTION_TIMEOUT_MS = 5_000

/** SQLite takes `in ()` for false, PostgreSQL for an error. */
const NOTHING_IS_IN_NONE = new HandleEmptyInListsPlugin({
  strategy: replaceWithNoncontingentExpression,
})

export function postgresEngine(url: string): Engine {
  const { protocol, username, host, pathname } = new URL(url)
  return {
    name: 'PostgreSQL',
    place: `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`,
    open: () =>
      new Kysely<Database>({
        dialect: new PostgresDialect({ pool: openPool(url) }),
        plugins: [NOTHING_IS_IN_NONE],
      }),
    version: async (db) => {
      const answer = await sql<{ server_version: string }>`show server_version`.execute(db)
      return answer.rows[0]?.server_version ?? 'unknown'
    },
    isUniqueViolation: (error) =>
      error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION,
    skipLocked: sql`for update skip locked`,
    empty: async (db) => {
      const schema = sql.id(currentSchema(url))
      await sql`drop schema if exists ${schema} cascade`.execute(db)
      await sql`create schema ${schema}`.execute(db)
    },
  }
}

function openPool(url: string) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    types: { getTypeParser: numbersAsNumbers },
  })
  // An idle connection that the server closes must not end the process.
  pool.on('error', () => undefined)
  return pool
}

/** count(*) is an int8, which pg hands over as text unless told otherwise. */
function numbersAsNumbers(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8 && format !== 'binary') return Number
  return pg.types.getTypeParser(oid, format)
}

/** Tests give each file a schema of its own, by `?options=-c search_path=name`. */
function currentSchema(url: string) {
  const options = new URL(url).searchParams.get('options') ?? ''
  return /search_path=(\w+)/.exec(options)?.[1] ?? 'public'
}
