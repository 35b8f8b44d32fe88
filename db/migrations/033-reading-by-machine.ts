import { sql, type Kysely } from 'kysely'

/** A machine reads a review beside its officers; what it thinks it found waits for a person. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table machine_reading (
      id text not null primary key,
      review_id text not null references policy_review (id),
      asked_by text references person (id),
      asked_at text not null,
      stage text not null check (stage in ('waiting', 'reading', 'learning', 'suggesting', 'done')),
      contributions integer not null default 0,
      done integer not null default 0,
      coded integer not null default 0,
      suggestions integer not null default 0,
      beat_at text,
      finished_at text,
      failed_at text
    )`.execute(db)
  await sql`create index machine_reading_review on machine_reading (review_id, id)`.execute(db)
  await sql`
    create unique index machine_reading_open on machine_reading (review_id)
      where finished_at is null and failed_at is null
  `.execute(db)
  await sql`
    create table candidate_theme (
      id text not null primary key,
      review_id text not null references policy_review (id),
      phrases text not null,
      contributions integer not null,
      examples text not null,
      found_at text not null,
      theme_id text references theme (id),
      settled_by text references person (id),
      settled_at text,
      check ((settled_at is null) = (settled_by is null)),
      check (theme_id is null or settled_at is not null)
    )`.execute(db)
  await sql`create index candidate_theme_review on candidate_theme (review_id, id)`.execute(db)
}
