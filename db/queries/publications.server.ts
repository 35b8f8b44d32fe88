import type { Db } from '../schema.ts'

export async function slugIsTaken(db: Db, slug: string) {
  const row = await db
    .selectFrom('publication')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}
