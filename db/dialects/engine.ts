import type { RawBuilder } from 'kysely'
import type { Db } from '../schema.ts'

/** Everything SQLite and PostgreSQL do differently. Nobody else may ask which engine runs. */
export interface Engine {
  name: 'SQLite' | 'PostgreSQL'
  /** Says where the data lives, without a password. */
  place: string
  open: () => Db
  version: (db: Db) => Promise<string>
  /** True when an insert lost to a unique index. */
  isUniqueViolation: (error: unknown) => boolean
  /** Appended to a select inside a transaction, so that two workers never lease the same row. */
  skipLocked: RawBuilder<unknown>
  /** Removes everything, for tests alone. */
  empty: (db: Db) => Promise<void>
}
