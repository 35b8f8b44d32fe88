import { sql, type Kysely } from 'kysely'

/** Working time, claims, filters, keys, replies and bulk decisions of those who moderate. */
export async function up(db: Kysely<unknown>) {
  // A day that is built in has a row only once somebody took it away.
  await sql`
    create table bank_holiday (
      day text not null primary key,
      title text not null,
      added_by text references person (id),
      added_at text not null,
      removed_by text references person (id),
      removed_at text
    )`.execute(db)
  await sql`
    create table working_hours (
      id text not null primary key,
      weekdays text not null check (length(weekdays) between 1 and 7),
      opens text not null,
      closes text not null,
      target_days integer not null check (target_days between 1 and 20),
      set_by text references person (id),
      set_at text not null,
      check (opens < closes)
    )`.execute(db)
  await sql`create index claim_person on claim (person_id)`.execute(db)
  await sql`alter table comment_revision add column language text`.execute(db)
  await sql`
    create index comment_revision_language on comment_revision (id) where language is null
  `.execute(db)
  await sql`
    create table saved_filter (
      id text not null primary key,
      name text not null,
      search text not null,
      saved_by text not null references person (id),
      shared_at text,
      saved_at text not null,
      ended_at text
    )`.execute(db)
  await sql`
    create index saved_filter_standing on saved_filter (saved_by, id) where ended_at is null
  `.execute(db)
  await sql`
    create index saved_filter_shared on saved_filter (id)
      where shared_at is not null and ended_at is null
  `.execute(db)
  await sql`
    create table officer_keys (
      person_id text not null primary key references person (id),
      keys text not null,
      off_at text,
      changed_at text not null
    )`.execute(db)
  await sql`
    create table saved_reply (
      id text not null primary key,
      title text not null,
      text text not null,
      saved_by text not null references person (id),
      saved_at text not null,
      ended_at text
    )`.execute(db)
  await sql`
    create index saved_reply_standing on saved_reply (title, id) where ended_at is null
  `.execute(db)
  await sql`
    create table bulk_decision (
      id text not null primary key,
      verdict text not null,
      rule integer,
      note text,
      asked_by text not null references person (id),
      asked_at text not null,
      lease text,
      leased_until text,
      finished_at text,
      check ((lease is null) = (leased_until is null))
    )`.execute(db)
  await sql`
    create index bulk_decision_open on bulk_decision (asked_at, id) where finished_at is null
  `.execute(db)
  await sql`create index bulk_decision_person on bulk_decision (asked_by, id)`.execute(db)
  await sql`
    create table bulk_choice (
      bulk_id text not null references bulk_decision (id),
      comment_id text not null references comment (id),
      seen integer not null,
      revision integer not null,
      settled_at text,
      skipped text,
      primary key (bulk_id, comment_id),
      check (skipped is null or settled_at is not null)
    )`.execute(db)
  await sql`
    create index bulk_choice_open on bulk_choice (bulk_id, comment_id) where settled_at is null
  `.execute(db)
}
