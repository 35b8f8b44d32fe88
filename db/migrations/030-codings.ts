import { sql, type Kysely } from 'kysely'

/** Codings are made on contributions, follow a theme that is merged or split, and may be a blind second opinion. */
export async function up(db: Kysely<unknown>) {
  await codings(db)
  await dispositions(db)
  for (const table of ['coding', 'disposition', 'contribution', 'theme'])
    await sql`drop table ${sql.table(`${table}_before`)}`.execute(db)
}

async function codings(db: Kysely<unknown>) {
  // What a second coder says blindly belongs to a sample, and counts in no figure.
  await sql`
    create table agreement_sample (
      id text not null primary key,
      review_id text not null references policy_review (id),
      size integer not null check (size >= 1),
      drawn_by text not null references person (id),
      drawn_at text not null,
      coder text not null references person (id),
      finished_at text
    )`.execute(db)
  await sql`create index agreement_sample_review on agreement_sample (review_id, id)`.execute(db)
  await sql`
    create table sampled_contribution (
      sample_id text not null references agreement_sample (id),
      contribution_id text not null references contribution (id),
      revision_id text references comment_revision (id),
      coded_at text,
      primary key (sample_id, contribution_id)
    )`.execute(db)
  await sql`
    create table coding (
      id text not null primary key,
      theme_id text not null references theme (id),
      contribution_id text not null references contribution (id),
      revision_id text references comment_revision (id),
      stance text not null check (stance in ('for', 'against', 'mixed', 'none')),
      span_starts_at integer,
      span_ends_at integer,
      coded_by text references person (id),
      suggested_by text,
      score real,
      drivers text,
      sample_id text references agreement_sample (id),
      moved_from text references theme (id),
      coded_at text not null,
      removed_by text references person (id),
      removed_at text,
      check ((coded_by is null) <> (suggested_by is null)),
      check ((removed_by is null) or (removed_at is not null)),
      check ((span_starts_at is null) = (span_ends_at is null)),
      check (span_starts_at is null or span_starts_at < span_ends_at),
      check (sample_id is null or coded_by is not null)
    )`.execute(db)
  await sql`
    insert into coding (id, theme_id, contribution_id, revision_id, stance, span_starts_at,
      span_ends_at, coded_by, suggested_by, coded_at, removed_by, removed_at)
    select b.id, b.theme_id, n.id, b.revision_id, b.stance, b.span_starts_at, b.span_ends_at,
      b.coded_by, b.suggested_by, b.coded_at, b.removed_by, b.removed_at
    from coding_before b
    join theme t on t.id = b.theme_id
    join codeframe f on f.id = t.codeframe_id
    left join comment_revision r on r.id = b.revision_id
    join contribution n on n.review_id = f.review_id
      and (n.comment_id = r.comment_id or n.id = b.contribution_id)`.execute(db)
  await sql`
    create unique index coding_by_person on coding (theme_id, contribution_id, coded_by)
      where removed_at is null and span_starts_at is null and coded_by is not null
        and sample_id is null
  `.execute(db)
  await sql`
    create unique index coding_in_sample on coding (sample_id, theme_id, contribution_id)
      where removed_at is null and sample_id is not null
  `.execute(db)
  await sql`
    create unique index coding_by_machine on coding (theme_id, contribution_id, suggested_by)
      where removed_at is null and suggested_by is not null
  `.execute(db)
  await sql`create index coding_theme on coding (theme_id, contribution_id)`.execute(db)
  await sql`create index coding_contribution on coding (contribution_id, theme_id)`.execute(db)
  await sql`create index coding_revision on coding (revision_id)`.execute(db)
}

async function dispositions(db: Kysely<unknown>) {
  await sql`
    create table disposition (
      id text not null primary key,
      theme_id text not null references theme (id),
      number integer not null check (number >= 1),
      disposition text not null check (disposition in ('adopted', 'adopted_in_part',
        'already_in_place', 'not_adopted', 'deferred', 'outside_powers')),
      reason text not null check (length(reason) >= 1),
      decision_reference text,
      what_changes text,
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
    insert into disposition (id, theme_id, number, disposition, reason, deferred_until,
      changed_publication_id, changed_edition, changed_section_key, decided_by, decided_at)
    select id, theme_id, number, disposition, reason, deferred_until, changed_publication_id,
      changed_edition, changed_section_key, decided_by, decided_at
    from disposition_before`.execute(db)
  await sql`
    create index disposition_changed_publication on disposition (changed_publication_id)
  `.execute(db)
}
