import { Migrator } from 'kysely/migration'
import { db, engine } from '#app/platform/database.server.ts'
import { migrations } from '#db/migrations/index.ts'

/** Empties the database and brings it up to a migration of the past, for rows as they were then. */
export async function asItWasAfter(migration: string) {
  await engine.empty(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  })
  const { error } = await migrator.migrateTo(migration)
  if (error) throw error
}
