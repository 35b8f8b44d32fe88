import { sql, type Kysely } from 'kysely'

/** What somebody wrote outlives their account: with their name gone, and its words where they agreed. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table comment add column author_left_at text`.execute(db)
  await sql`
    create index person_closing on person (closes_at)
      where closes_at is not null and closed_at is null
  `.execute(db)
  await sql`create index legacy_identity_person on legacy_identity (person_id)`.execute(db)
  await sql`create index comment_support_person on comment_support (person_id)`.execute(db)
  await sql`create index publication_support_person on publication_support (person_id)`.execute(db)
}
