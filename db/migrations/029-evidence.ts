import { sql, type Kysely } from 'kysely'
import { newId } from '../id.ts'

/**
 * Whatever counts as evidence in a review is one row of it, a comment as much as a letter: coded,
 * counted, sampled and grouped alike. The next migration brings the codings along.
 */
export async function up(db: Kysely<unknown>) {
  await sql`drop index contribution_review`.execute(db)
  await sql`drop index coding_by_person`.execute(db)
  await sql`drop index coding_by_machine`.execute(db)
  await sql`drop index coding_theme`.execute(db)
  await sql`drop index coding_revision`.execute(db)
  await sql`drop index disposition_changed_publication`.execute(db)
  for (const table of ['coding', 'disposition', 'contribution', 'theme'])
    await sql`alter table ${sql.table(table)} rename to ${sql.table(`${table}_before`)}`.execute(db)
  await scope(db)
  await codeframes(db)
  await contributions(db)
}

async function scope(db: Kysely<unknown>) {
  await sql`alter table policy_review add column scope_from text`.execute(db)
  await sql`alter table policy_review add column scope_until text`.execute(db)
  // Where a publication has rows here, only comments on these sections of it are in scope.
  await sql`
    create table review_section (
      review_id text not null references policy_review (id),
      publication_id text not null references publication (id),
      section_key text not null,
      primary key (review_id, publication_id, section_key)
    )`.execute(db)
}

async function codeframes(db: Kysely<unknown>) {
  await sql`
    create table theme (
      id text not null primary key,
      codeframe_id text not null references codeframe (id),
      name text not null,
      description text not null,
      examples text not null default '',
      parent_id text references theme (id),
      flag text check (flag in ('minority', 'equality')),
      flagged_by text references person (id),
      added_in integer not null default 1,
      created_by text not null references person (id),
      created_at text not null,
      merged_into text references theme (id),
      retired_by text references person (id),
      retired_at text,
      check ((flag is null) = (flagged_by is null)),
      check ((retired_at is null) = (retired_by is null)),
      check (merged_into is null or retired_at is not null)
    )`.execute(db)
  await sql`
    insert into theme (id, codeframe_id, name, description, parent_id, created_by, created_at)
    select id, codeframe_id, name, description, parent_id, created_by, created_at
    from theme_before`.execute(db)
  await sql`
    create unique index theme_name on theme (codeframe_id, name) where retired_at is null
  `.execute(db)
  await sql`create index theme_parent on theme (parent_id)`.execute(db)
  // What a version said when it was signed off.
  await sql`
    create table codeframe_theme (
      codeframe_id text not null references codeframe (id),
      theme_id text not null references theme (id),
      name text not null,
      description text not null,
      examples text not null,
      parent_id text,
      primary key (codeframe_id, theme_id)
    )`.execute(db)
  await sql`
    create table theme_change (
      id text not null primary key,
      theme_id text not null references theme (id),
      change text not null check (change in ('added', 'reworded', 'placed', 'flagged', 'merged',
        'split', 'brought_back')),
      other_theme_id text references theme (id),
      before text,
      after text,
      changed_by text not null references person (id),
      changed_at text not null
    )`.execute(db)
  await sql`create index theme_change_theme on theme_change (theme_id, id)`.execute(db)
}

async function contributions(db: Kysely<unknown>) {
  await sql`
    create table campaign (
      id text not null primary key,
      review_id text not null references policy_review (id),
      name text not null,
      found_by text not null,
      found_at text not null,
      confirmed_by text references person (id),
      confirmed_at text,
      dissolved_by text references person (id),
      dissolved_at text,
      check ((confirmed_at is null) = (confirmed_by is null)),
      check ((dissolved_at is null) = (dissolved_by is null))
    )`.execute(db)
  await sql`create index campaign_review on campaign (review_id, id)`.execute(db)
  await sql`
    create table contribution (
      id text not null primary key,
      review_id text not null references policy_review (id),
      channel text not null check (channel in ('comment', 'letter', 'call', 'meeting', 'email')),
      comment_id text references comment (id),
      reference text unique,
      body text,
      contributor_name text,
      contributor_email text,
      may_contact_at text,
      on_behalf_of text,
      ward text,
      received_on text not null,
      entered_by text references person (id),
      entered_at text not null,
      source text,
      counts_as text,
      consideration text not null default 'unread' check (consideration in
        ('unread', 'read', 'coded', 'verified', 'excluded')),
      read_by text references person (id),
      read_at text,
      verified_by text references person (id),
      verified_at text,
      coded_version integer,
      evidence_rich_by text references person (id),
      evidence_rich_at text,
      campaign_id text references campaign (id),
      campaign_text text,
      check ((channel = 'comment') = (comment_id is not null)),
      check ((channel = 'comment') = (body is null)),
      check ((channel = 'comment') = (reference is null)),
      check ((channel = 'comment') = (counts_as is null)),
      check ((channel = 'comment') = (entered_by is null)),
      check ((verified_at is null) = (verified_by is null)),
      check ((evidence_rich_at is null) = (evidence_rich_by is null))
    )`.execute(db)
  await sql`
    insert into contribution (id, review_id, channel, reference, body, contributor_name,
      contributor_email, may_contact_at, received_on, entered_by, entered_at, counts_as)
    select id, review_id, channel, id, body, contributor_name, contributor_email, may_contact_at,
      received_on, entered_by, entered_at, id
    from contribution_before`.execute(db)
  await sql`
    create unique index contribution_comment on contribution (comment_id, review_id)
      where comment_id is not null
  `.execute(db)
  await sql`create index contribution_review on contribution (review_id, id)`.execute(db)
  await sql`
    create index contribution_consideration on contribution (review_id, consideration, id)
  `.execute(db)
  await sql`create index contribution_campaign on contribution (campaign_id, id)`.execute(db)
  await sql`
    create index contribution_email on contribution (review_id, contributor_email)
      where contributor_email is not null
  `.execute(db)
  await gatherComments(db)
}

const AT_A_TIME = 500

/** The comments in the scope of the reviews there are. */
async function gatherComments(db: Kysely<unknown>) {
  for (let after = ''; ;) {
    const found = await sql<{ review_id: string; comment_id: string; key: string }>`
      select rp.review_id, c.id as comment_id, c.id || rp.review_id as key
      from comment c
      join review_publication rp on rp.publication_id = c.publication_id
      where c.appointment_id is null and c.voice is null and c.id || rp.review_id > ${after}
      order by key limit ${AT_A_TIME}`.execute(db)
    for (const { review_id, comment_id } of found.rows) {
      await sql`
        insert into contribution (id, review_id, channel, comment_id, received_on, entered_at,
          consideration)
        select ${newId()}, ${review_id}, 'comment', c.id, substr(c.submitted_at, 1, 10),
          c.submitted_at, case c.consideration when 'excluded' then 'read' else c.consideration end
        from comment c where c.id = ${comment_id}`.execute(db)
    }
    after = found.rows.at(-1)?.key ?? ''
    if (found.rows.length < AT_A_TIME) return
  }
}
