import type { Engine } from './dialects/engine.ts'
import { postgresEngine } from './dialects/postgres.server.ts'
import { sqliteEngine } from './dialects/sqlite.server.ts'

/** Takes `sqlite:./data/folkmoot.db` or `postgres://…`; throws on anything else. */
export function engineFor(url: string): Engine {
  if (url.startsWith('sqlite:')) return sqliteEngine(url.slice('sqlite:'.length))
  if (/^postgres(ql)?:\/\//.test(url)) return postgresEngine(url)
  throw new Error(`DATABASE_URL must start with sqlite: or postgres://, not "${url.slice(0, 12)}…"`)
}
