import { sql, type Kysely } from 'kysely'

/**
 * What very many contributions and codings are counted from, with no row looked up. Very many
 * followers are told in batches of pages, too, and of a review that was handed over.
 */
export async function up(db: Kysely<unknown>) {
  await counting(db)
  await telling(db)
}

async function counting(db: Kysely<unknown>) {
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

async function telling(db: Kysely<unknown>) {
  // A page may be withdrawn more than once, and each time is told.
  await sql`
    create table telling_anew (
      about_id text not null,
      tells text not null check (tells in ('outcome', 'check_concluded', 'check_opened', 'feedback',
        'handed_over', 'first_edition', 'edition', 'withdrawn')),
      review_id text references policy_review (id),
      publication_id text references publication (id),
      told_by text not null references person (id),
      part text not null check (part in ('contributors', 'followers')),
      after text not null default '',
      looked_at integer not null default 0,
      total integer not null,
      began_at text not null,
      finished_at text,
      stopped_at text,
      primary key (about_id, tells, began_at),
      check ((review_id is null) <> (publication_id is null)),
      check (review_id is not null or part = 'followers'),
      check (finished_at is null or stopped_at is null)
    )`.execute(db)
  await sql`
    insert into telling_anew (about_id, tells, review_id, told_by, part, after, looked_at, total,
      began_at, finished_at, stopped_at)
    select about_id, tells, review_id, told_by, part, after, looked_at, total, began_at,
      finished_at, stopped_at
    from telling`.execute(db)
  await sql`drop table telling`.execute(db)
  await sql`alter table telling_anew rename to telling`.execute(db)
  await sql`
    create index telling_open on telling (began_at) where finished_at is null and stopped_at is null
  `.execute(db)
  await sql`
    create index telling_review on telling (review_id) where review_id is not null
  `.execute(db)
  await sql`
    create index telling_publication on telling (publication_id) where publication_id is not null
  `.execute(db)
}
