import { sql, type Kysely } from 'kysely'

/**
 * Letters, calls, meetings and mails are entered or imported by officers, checked against counting one
 * person twice, and left out only by two. What is noted while coding stands beside.
 */
export async function up(db: Kysely<unknown>) {
  await entering(db)
  await countingOnce(db)
  await leavingOut(db)
  await findingAgain(db)
}

async function entering(db: Kysely<unknown>) {
  await sql`alter table contribution add column contributor_address text`.execute(db)
  // The same form sent twice enters one contribution.
  await sql`alter table contribution add column submission_key text`.execute(db)
  await sql`
    create unique index contribution_submission on contribution (submission_key)
      where submission_key is not null
  `.execute(db)
  // What the public may read of it, as an officer wrote it; without it nobody is quoted.
  await sql`alter table contribution add column public_words text`.execute(db)
  await sql`alter table contribution add column public_html text`.execute(db)
  await sql`alter table contribution add column public_by text references person (id)`.execute(db)
  await sql`alter table contribution add column public_at text`.execute(db)
  await sql`
    create table contribution_import (
      id text not null primary key,
      review_id text not null references policy_review (id),
      name text not null,
      format text not null check (format in ('csv', 'docx', 'text')),
      sha256 text not null,
      rows text,
      accepted integer not null,
      refused integer not null,
      prepared_by text not null references person (id),
      prepared_at text not null,
      entered_at text,
      given_up_at text,
      check (entered_at is null or given_up_at is null)
    )`.execute(db)
  // What stands in a file is entered into a review once.
  await sql`
    create unique index contribution_import_file on contribution_import (review_id, sha256)
      where entered_at is not null
  `.execute(db)
  await sql`
    create index contribution_import_review on contribution_import (review_id, id)
  `.execute(db)
  await sql`
    create table contribution_note (
      id text not null primary key,
      contribution_id text not null references contribution (id),
      words text not null check (length(words) >= 1),
      written_by text not null references person (id),
      written_at text not null
    )`.execute(db)
  await sql`
    create index contribution_note_contribution on contribution_note (contribution_id, id)
  `.execute(db)
}

async function countingOnce(db: Kysely<unknown>) {
  await sql`
    create table likeness (
      id text not null primary key,
      review_id text not null references policy_review (id),
      contribution_id text not null references contribution (id),
      like_person_id text references person (id),
      like_contribution_id text references contribution (id),
      because text not null check (because in ('address', 'words')),
      found_at text not null,
      answer text check (answer in ('same', 'other')),
      answered_by text references person (id),
      answered_at text,
      check ((like_person_id is null) <> (like_contribution_id is null)),
      check ((answer is null) = (answered_by is null)),
      check ((answer is null) = (answered_at is null))
    )`.execute(db)
  await sql`
    create unique index likeness_pair on likeness
      (contribution_id, coalesce(like_person_id, like_contribution_id))
  `.execute(db)
  await sql`create index likeness_review on likeness (review_id, answer, id)`.execute(db)
  await sql`
    create index likeness_person on likeness (like_person_id) where like_person_id is not null
  `.execute(db)
  await sql`
    create index contribution_counts_as on contribution (counts_as) where counts_as is not null
  `.execute(db)
  await sql`
    create index contribution_name on contribution (review_id, lower(contributor_name))
      where contributor_name is not null
  `.execute(db)
  await sql`create index comment_author_name on comment (lower(author_name))`.execute(db)
}

async function leavingOut(db: Kysely<unknown>) {
  await sql`
    create table contribution_exclusion (
      id text not null primary key,
      contribution_id text not null references contribution (id),
      code text not null check (code in ('duplicate', 'off_topic', 'spam', 'impersonation',
        'no_point', 'test')),
      reason text not null check (length(reason) >= 1),
      proposed_by text not null references person (id),
      proposed_at text not null,
      confirmed_by text references person (id),
      confirmed_at text,
      declined_by text references person (id),
      declined_at text,
      reversed_by text references person (id),
      reversed_at text,
      considered_before text,
      check (confirmed_by is null or confirmed_by <> proposed_by),
      check ((confirmed_at is null) = (confirmed_by is null)),
      check ((declined_at is null) = (declined_by is null)),
      check ((reversed_at is null) = (reversed_by is null))
    )`.execute(db)
  await sql`
    create unique index contribution_exclusion_standing on contribution_exclusion (contribution_id)
      where declined_at is null and reversed_at is null
  `.execute(db)
}

/** What a list of 100,000 is searched by, and what its figures are counted from. */
async function findingAgain(db: Kysely<unknown>) {
  await sql`
    create index contribution_channel on contribution (review_id, channel, id)
  `.execute(db)
  await sql`
    create index contribution_ward on contribution (review_id, lower(ward)) where ward is not null
  `.execute(db)
  await sql`create index comment_ward on comment (lower(ward)) where ward is not null`.execute(db)
  await sql`
    create index comment_withdrawn on comment (id) where state = 'withdrawn'
  `.execute(db)
  await sql`
    create index comment_excluded on comment (id) where consideration = 'excluded'
  `.execute(db)
  await sql`
    create index comment_author_left on comment (id) where author_left_at is not null
  `.execute(db)
  await sql`
    create index coding_stance on coding (contribution_id, stance)
      where removed_at is null and coded_by is not null and sample_id is null
  `.execute(db)
}
