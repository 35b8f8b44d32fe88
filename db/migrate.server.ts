import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Db } from './schema.ts'

/** Brings the schema up to date and names the migrations that ran. */
export async function migrate(db: Db) {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** The name of the newest migration, which is the schema's version. */
export function schemaVersion() {
  return Object.keys(migrations).at(-1) ?? 'none'
}
