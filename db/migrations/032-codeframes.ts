import { sql, type Kysely } from 'kysely'

/** Codeframes go on after they are signed off, and what merging took away can be brought back. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create unique index codeframe_standing on codeframe (review_id) where state <> 'superseded'
  `.execute(db)
  await sql`create index theme_change_other on theme_change (other_theme_id, id)`.execute(db)
  // The coding that stands in its place since their themes became one.
  await sql`alter table coding add column joined_into text references coding (id)`.execute(db)
  await sql`
    create index coding_joined_into on coding (joined_into) where joined_into is not null
  `.execute(db)
  // Its words were gone before the second coder came to it.
  await sql`alter table sampled_contribution add column left_out_at text`.execute(db)
  await sql`
    update contribution set coded_version = 1
    where coded_version is null and consideration in ('coded', 'verified')`.execute(db)
  await sql`
    create index contribution_coded_version on contribution (review_id, coded_version, id)
  `.execute(db)
}
