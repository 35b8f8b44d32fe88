import { sql, type Kysely } from 'kysely'

/** A notice of complaint that came on paper is entered by an officer. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table complaint add column entered_by text references person (id)`.execute(db)
}
