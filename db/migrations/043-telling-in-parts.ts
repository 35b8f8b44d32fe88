import { sql, type Kysely } from 'kysely'

/**
 * Telling has parts, those who took part and then those who follow; it tells of more than outcomes.
 * What was published quotes letters, too, in the words an officer wrote for the public.
 */
export async function up(db: Kysely<unknown>) {
  await telling(db)
  await quotes(db)
}

async function telling(db: Kysely<unknown>) {
  // About an outcome, feedback, or a review that was opened to check what came of another.
  await sql`
    create table telling_anew (
      about_id text not null,
      tells text not null check
        (tells in ('outcome', 'check_concluded', 'check_opened', 'feedback')),
      review_id text not null references policy_review (id),
      told_by text not null references person (id),
      part text not null check (part in ('contributors', 'followers')),
      after text not null default '',
      looked_at integer not null default 0,
      total integer not null,
      began_at text not null,
      finished_at text,
      stopped_at text,
      primary key (about_id, tells),
      check (finished_at is null or stopped_at is null)
    )`.execute(db)
  await sql`
    insert into telling_anew
      (about_id, tells, review_id, told_by, part, after, looked_at, total, began_at, finished_at, stopped_at)
    select telling.outcome_id, 'outcome', outcome.review_id, outcome.published_by, 'contributors',
      telling.after, telling.looked_at, telling.total, telling.began_at, telling.finished_at,
      telling.stopped_at
    from telling join outcome on outcome.id = telling.outcome_id`.execute(db)
  await sql`drop table telling`.execute(db)
  await sql`alter table telling_anew rename to telling`.execute(db)
  await sql`
    create index telling_open on telling (began_at) where finished_at is null and stopped_at is null
  `.execute(db)
  await sql`create index telling_review on telling (review_id)`.execute(db)
}

async function quotes(db: Kysely<unknown>) {
  await sql`
    create table published_quote_anew (
      figures_id text not null references published_figures (id),
      theme_id text not null references theme (id),
      place integer not null check (place >= 1),
      comment_id text references comment (id),
      revision_id text references comment_revision (id),
      contribution_id text references contribution (id),
      primary key (figures_id, theme_id, place),
      check ((comment_id is null) = (revision_id is null)),
      check ((comment_id is null) <> (contribution_id is null))
    )`.execute(db)
  await sql`
    insert into published_quote_anew (figures_id, theme_id, place, comment_id, revision_id)
    select figures_id, theme_id, place, comment_id, revision_id from published_quote`.execute(db)
  await sql`drop table published_quote`.execute(db)
  await sql`alter table published_quote_anew rename to published_quote`.execute(db)
  await sql`
    create index published_quote_comment on published_quote (comment_id)
      where comment_id is not null`.execute(db)
  await sql`
    create index published_quote_letter on published_quote (contribution_id)
      where contribution_id is not null`.execute(db)
}
