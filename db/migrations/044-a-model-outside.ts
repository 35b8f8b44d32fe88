import { sql, type Kysely } from 'kysely'

/** A model outside may suggest themes, once an administrator says so; every text it was shown is kept. */
export async function up(db: Kysely<unknown>) {
  await theModel(db)
  await theQuestions(db)
  // JSON: the names of the models outside that had suggested when it was counted.
  await sql`alter table published_figures add column outside_models text`.execute(db)
}

async function theModel(db: Kysely<unknown>) {
  await sql`
    create table theme_model (
      id text not null primary key,
      address text not null check (length(address) >= 1),
      name text not null check (length(name) >= 1),
      switched_on_by text not null references person (id),
      switched_on_at text not null,
      switched_off_by text references person (id),
      switched_off_at text,
      check ((switched_off_at is null) = (switched_off_by is null))
    )`.execute(db)
}

async function theQuestions(db: Kysely<unknown>) {
  // The instruction is the same for all that are asked about, so it stands here once.
  await sql`
    create table outside_asking (
      id text not null primary key,
      review_id text not null references policy_review (id),
      codeframe_id text not null references codeframe (id),
      address text not null,
      model text not null,
      instruction text not null,
      themes text not null,
      began_at text not null,
      to_ask integer not null,
      after text not null default '',
      beat_at text,
      ended_at text,
      ended_because text check
        (ended_because in ('done', 'unanswering', 'switched_off', 'overtaken', 'sealed')),
      check ((ended_at is null) = (ended_because is null))
    )`.execute(db)
  await sql`create index outside_asking_review on outside_asking (review_id, id)`.execute(db)
  await sql`
    create unique index outside_asking_open on outside_asking (review_id) where ended_at is null
  `.execute(db)
  await sql`
    create table outside_question (
      id text not null primary key,
      asking_id text not null references outside_asking (id),
      review_id text not null references policy_review (id),
      contribution_id text not null references contribution (id),
      revision_id text references comment_revision (id),
      shown text,
      asked_at text not null,
      answer text,
      suggestions integer,
      fault text check (fault in ('silent', 'refused', 'unreadable', 'unknown_themes')),
      settled_at text,
      erased_at text,
      check ((shown is null) = (erased_at is not null)),
      check (answer is null or erased_at is null),
      check (settled_at is null or (suggestions is null) = (fault is not null))
    )`.execute(db)
  await sql`create index outside_question_asking on outside_question (asking_id, id)`.execute(db)
  await sql`create index outside_question_review on outside_question (review_id, id)`.execute(db)
  await sql`
    create index outside_question_contribution on outside_question (contribution_id, id)
  `.execute(db)
}
