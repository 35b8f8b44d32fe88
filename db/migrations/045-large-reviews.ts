import { sql, type Kysely } from 'kysely'

/** What very many contributions and codings are counted from, with no row looked up. */
export async function up(db: Kysely<unknown>) {
  // SQLite leaves the table alone only where an index has every column asked about, its own condition’s too.
  await sql`
    create index coding_counted on coding
      (theme_id, contribution_id, revision_id, stance, coded_by, removed_at, sample_id)
      where removed_at is null and coded_by is not null and sample_id is null
  `.execute(db)
  await sql`
    create index contribution_counted on contribution
      (review_id, consideration, comment_id, out_of_scope_at, coded_version)
  `.execute(db)
  await sql`
    create index contribution_entered on contribution
      (review_id, counts_as, consideration, comment_id, out_of_scope_at)
      where comment_id is null
  `.execute(db)
  await sql`
    create index contribution_commented on contribution
      (review_id, consideration, comment_id, out_of_scope_at)
      where comment_id is not null
  `.execute(db)
}
