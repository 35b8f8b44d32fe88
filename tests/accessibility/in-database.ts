import { engineFor } from '#db/engine.server.ts'
import type { Db } from '#db/schema.ts'

/** Acts in the database of the server whose pages are looked at, as nobody in the app can. */
export async function inDatabase<T>(act: (db: Db) => Promise<T>): Promise<T> {
  const db = engineFor(process.env.BROWSER_PAGES_URL ?? '').open()
  try {
    return await act(db)
  } finally {
    await db.destroy()
  }
}
