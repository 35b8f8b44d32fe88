import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table codeframe (
      id text not null primary key,
      review_id text not null references policy_review (id),
      version integer not null check (version >= 1),
      state text not null check (state in ('draft', 'signed_off', 'superseded')),
      signed_off_by text references person (id),
      signed_off_at text,
      created_at text not null,
      unique (review_id, version),
      check ((signed_off_by is null) = (signed_off_at is null)),
      check (state <> 'signed_off' or signed_off_at is not null)
    )`.execute(db)
  await sql`
    create table theme (
      id text not null primary key,
      codeframe_id text not null references codeframe (id),
      name text not null,
      description text not null,
      parent_id text references theme (id),
      created_by text not null references person (id),
      created_at text not null,
      unique (codeframe_id, name)
    )`.execute(db)
  await sql`
    create table coding (
      id text not null primary key,
      theme_id text not null references theme (id),
      revision_id text references comment_revision (id),
      contribution_id text references contribution (id),
      stance text not null check (stance in ('for', 'against', 'mixed', 'none')),
      span_starts_at integer,
      span_ends_at integer,
      coded_by text references person (id),
      suggested_by text,
      coded_at text not null,
      removed_by text references person (id),
      removed_at text,
      check ((revision_id is null) <> (contribution_id is null)),
      check ((coded_by is null) <> (suggested_by is null)),
      check ((removed_by is null) = (removed_at is null)),
      check ((span_starts_at is null) = (span_ends_at is null))
    )`.execute(db)
  await sql`
    create unique index coding_by_person on coding (theme_id, revision_id, coded_by)
      where removed_at is null and span_starts_at is null and coded_by is not null
  `.execute(db)
  await sql`
    create unique index coding_by_machine on coding (theme_id, revision_id, suggested_by)
      where removed_at is null and span_starts_at is null and suggested_by is not null
  `.execute(db)
  await sql`create index coding_theme on coding (theme_id)`.execute(db)
  await sql`create index coding_revision on coding (revision_id)`.execute(db)
}
