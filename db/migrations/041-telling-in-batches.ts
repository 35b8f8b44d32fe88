import { sql, type Kysely } from 'kysely'

/** How far everyone who took part has been told of an outcome: one row for each, looked after by a round. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table telling (
      outcome_id text not null primary key references outcome (id),
      after text not null default '',
      looked_at integer not null default 0,
      total integer not null,
      began_at text not null,
      finished_at text,
      stopped_at text,
      check (finished_at is null or stopped_at is null)
    )`.execute(db)
  await sql`
    create index telling_open on telling (outcome_id) where finished_at is null and stopped_at is null
  `.execute(db)
  await sql`create index owed_mail_about on owed_mail (about_id, mail)`.execute(db)
  await sql`
    create index contribution_counted_for on contribution (counts_as) where counts_as is not null
  `.execute(db)
  // Compared with confirmed addresses, which are kept like this.
  await sql`
    update contribution set contributor_email = lower(trim(contributor_email))
    where contributor_email is not null
  `.execute(db)
}
