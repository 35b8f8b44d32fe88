import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table consideration_record (
      id text not null primary key,
      review_id text not null references policy_review (id),
      pack text not null,
      sha256 text not null check (length(sha256) = 64),
      handed_over_by text not null references person (id),
      handed_over_at text not null,
      considered_by text references person (id),
      considered_at text,
      considered_note text,
      check ((considered_by is null) = (considered_at is null))
    )`.execute(db)
  await sql`
    create index consideration_record_review on consideration_record (review_id, handed_over_at)
  `.execute(db)
  await sql`
    create table disposition (
      id text not null primary key,
      theme_id text not null references theme (id),
      number integer not null check (number >= 1),
      disposition text not null check (disposition in ('adopted', 'adopted_in_part',
        'already_in_place', 'not_adopted', 'deferred', 'outside_powers')),
      reason text not null check (length(reason) >= 1),
      deferred_until text,
      changed_publication_id text references publication (id),
      changed_edition integer,
      changed_section_key text,
      decided_by text not null references person (id),
      decided_at text not null,
      unique (theme_id, number),
      check ((disposition = 'deferred') = (deferred_until is not null))
    )`.execute(db)
  await sql`
    create index disposition_changed_publication on disposition (changed_publication_id)
  `.execute(db)
  await sql`
    create table outcome (
      id text not null primary key,
      review_id text not null references policy_review (id),
      asked text not null,
      said text not null,
      did text not null,
      method text not null,
      decided_by_body text not null,
      decided_on text not null,
      reference text,
      next_check_on text,
      next_check text,
      published_by text not null references person (id),
      published_at text not null,
      withdrawn_at text
    )`.execute(db)
  await sql`
    create unique index outcome_standing on outcome (review_id) where withdrawn_at is null
  `.execute(db)
  await sql`create index outcome_published on outcome (published_at, id)`.execute(db)
}
