import { sql, type Kysely } from 'kysely'

/** What a public page says of a review is counted once, when it is published, and kept. */
export async function up(db: Kysely<unknown>) {
  await feedback(db)
  await outcomes(db)
  await figures(db)
}

/** What was said, published before anything is decided. */
async function feedback(db: Kysely<unknown>) {
  await sql`
    create table feedback (
      id text not null primary key,
      review_id text not null references policy_review (id),
      said text not null,
      next text not null,
      published_by text not null references person (id),
      published_at text not null,
      withdrawn_by text references person (id),
      withdrawn_at text,
      withdrawn_reason text,
      check ((withdrawn_at is null) = (withdrawn_by is null)),
      check ((withdrawn_at is null) = (withdrawn_reason is null))
    )`.execute(db)
  await sql`
    create unique index feedback_standing on feedback (review_id) where withdrawn_at is null
  `.execute(db)
  await sql`create index feedback_review on feedback (review_id, id)`.execute(db)
  await sql`create index feedback_published on feedback (published_at, id)`.execute(db)
}

async function outcomes(db: Kysely<unknown>) {
  await sql`alter table outcome add column equality text`.execute(db)
  await sql`alter table outcome add column withdrawn_by text references person (id)`.execute(db)
  await sql`alter table outcome add column withdrawn_reason text`.execute(db)
  await sql`create index outcome_review on outcome (review_id, id)`.execute(db)
  // What has been done of what was promised, as officers add it.
  await sql`
    create table progress (
      id text not null primary key,
      outcome_id text not null references outcome (id),
      done_on text not null,
      body text not null,
      written_by text not null references person (id),
      written_at text not null,
      struck_by text references person (id),
      struck_at text,
      check ((struck_at is null) = (struck_by is null))
    )`.execute(db)
  await sql`create index progress_outcome on progress (outcome_id, done_on, id)`.execute(db)
  // A review that checks what came of an earlier one.
  await sql`
    alter table policy_review add column follows_id text references policy_review (id)
  `.execute(db)
  await sql`
    create unique index policy_review_follows on policy_review (follows_id)
      where follows_id is not null
  `.execute(db)
}

async function figures(db: Kysely<unknown>) {
  // The id is that of the outcome or the feedback it was counted for.
  await sql`
    create table published_figures (
      id text not null primary key,
      review_id text not null references policy_review (id),
      counted_at text not null,
      comments integer not null,
      entered integer not null,
      people integer not null,
      texts integer not null,
      in_campaigns integer not null,
      uncoded integer not null,
      coders integer not null,
      suggested integer not null,
      confirmed integer not null,
      verified integer not null
    )`.execute(db)
  await sql`create index published_figures_review on published_figures (review_id, id)`.execute(db)
  await sql`
    create table published_theme (
      figures_id text not null references published_figures (id),
      theme_id text not null references theme (id),
      name text not null,
      description text not null,
      contributions integer not null,
      people integer not null,
      texts integer not null,
      in_favour integer not null,
      against integer not null,
      mixed integer not null,
      primary key (figures_id, theme_id)
    )`.execute(db)
  // Chosen when it was counted; shown only while the public can read the words it was chosen for.
  await sql`
    create table published_quote (
      figures_id text not null references published_figures (id),
      theme_id text not null references theme (id),
      place integer not null check (place >= 1),
      comment_id text not null references comment (id),
      revision_id text not null references comment_revision (id),
      primary key (figures_id, theme_id, place)
    )`.execute(db)
}
