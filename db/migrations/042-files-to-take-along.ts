import { sql, type Kysely } from 'kysely'

/** Reports made of a review, kept for a week, and who was given all that is held on something. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table review_export (
      id text not null primary key,
      review_id text not null references policy_review (id),
      format text not null check (format in ('docx', 'pdf', 'xlsx', 'csv', 'json')),
      asked_by text not null references person (id),
      asked_at text not null,
      contributions integer not null default 0,
      gathered integer not null default 0,
      gathered_at text,
      lease text,
      leased_until text,
      attempts integer not null default 0,
      made_at text,
      failed_at text,
      size integer,
      sha256 text,
      kept_until text,
      emptied_at text,
      check ((lease is null) = (leased_until is null)),
      check (made_at is null or failed_at is null),
      check ((made_at is null) = (size is null)),
      check ((made_at is null) = (sha256 is null)),
      check ((made_at is null) = (kept_until is null)),
      check (emptied_at is null or made_at is not null)
    )`.execute(db)
  await sql`create index review_export_review on review_export (review_id, id)`.execute(db)
  await sql`create index review_export_person on review_export (asked_by, id)`.execute(db)
  // One of a kind at a time.
  await sql`
    create unique index review_export_open on review_export (review_id, format)
      where made_at is null and failed_at is null
  `.execute(db)
  await sql`
    create index review_export_due on review_export (asked_at, id)
      where made_at is null and failed_at is null
  `.execute(db)
  await sql`
    create index review_export_kept on review_export (kept_until) where emptied_at is null
  `.execute(db)
  // Base64: the two engines have no type for bytes in common.
  await sql`
    create table review_export_piece (
      export_id text not null references review_export (id),
      number integer not null check (number >= 1),
      base64 text not null,
      primary key (export_id, number)
    )`.execute(db)
  await sql`
    create table disclosure (
      id text not null primary key,
      about text not null check (about in ('comment', 'person', 'theme', 'review')),
      about_id text not null,
      request text not null check (length(request) >= 1),
      made_by text not null references person (id),
      made_at text not null
    )`.execute(db)
  await sql`create index disclosure_person on disclosure (made_by, id)`.execute(db)
}
