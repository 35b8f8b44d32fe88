import { sql, type Kysely } from 'kysely'

/** A link by email knows the browser that asked for it; an authenticator waits for its first code beside the old one. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table email_link add column asker_hash text`.execute(db)
  await sql`alter table second_factor add column next_secret text`.execute(db)
}
