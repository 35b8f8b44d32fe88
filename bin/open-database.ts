import { db, engine } from '#app/platform/database.server.ts'
import { migrate, schemaVersion } from '#db/migrate.server.ts'
import { unreachable } from './directions.ts'

/** Opens the database and brings it up to date, or says which database it is and what is wrong. */
export async function openDatabase() {
  await engine.version(db).catch((error: unknown) => {
    throw unreachable(engine.place, error)
  })
  const ran = await migrate(db)
  if (ran.length > 0) console.log(`Database: brought up to ${schemaVersion()}`)
}
