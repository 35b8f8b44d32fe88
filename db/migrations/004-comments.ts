import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table comment (
      id text not null primary key,
      reference text not null unique,
      publication_id text not null references publication (id),
      parent_id text references comment (id),
      root_id text not null references comment (id),
      depth integer not null check (depth >= 0),
      person_id text references person (id),
      legacy_identity_id text references legacy_identity (id),
      appointment_id text references appointment (id),
      voice text check (voice in ('member', 'council')),
      author_name text not null,
      section_key text,
      on_behalf_of text,
      ward text,
      state text not null check (state in
        ('held', 'published', 'returned', 'lapsed', 'withheld', 'removed', 'withdrawn')),
      consideration text not null check (consideration in
        ('unread', 'read', 'coded', 'verified', 'excluded')),
      shown_as text not null check (shown_as in ('text', 'placeholder', 'nothing')),
      revision integer not null check (revision >= 1),
      decisions integer not null default 0,
      waiting_since text,
      support_count integer not null default 0 check (support_count >= 0),
      submission_key text,
      source text,
      source_id text,
      submitted_at text not null,
      published_at text,
      unique (person_id, submission_key),
      unique (source, source_id),
      check ((depth = 0) = (parent_id is null)),
      check ((appointment_id is null) = (voice is null)),
      check (person_id is not null or legacy_identity_id is not null),
      check (state not in ('published', 'removed') or published_at is not null),
      check (state <> 'withheld' or published_at is null),
      check (state <> 'held' or waiting_since is not null),
      check ((shown_as = 'text') = (state = 'published'))
    )`.execute(db)
  await sql`
    create index comment_roots on comment (publication_id, submitted_at, id)
      where parent_id is null and shown_as <> 'nothing'
  `.execute(db)
  await sql`
    create index comment_supported_roots on comment (publication_id, support_count, id)
      where parent_id is null and shown_as <> 'nothing'
  `.execute(db)
  await sql`create index comment_thread on comment (root_id, submitted_at, id)`.execute(db)
  await sql`
    create index comment_shown on comment (publication_id, id) where shown_as = 'text'
  `.execute(db)
  await sql`
    create index comment_page on comment (publication_id, submitted_at, id)
      where shown_as <> 'nothing'
  `.execute(db)
  await sql`create index comment_publication on comment (publication_id, id)`.execute(db)
  await sql`create index comment_legacy on comment (legacy_identity_id)`.execute(db)
  await sql`create index comment_children on comment (parent_id, id)`.execute(db)
  await sql`
    create index comment_waiting on comment (waiting_since, id) where waiting_since is not null
  `.execute(db)
  await sql`create index comment_person on comment (person_id, id)`.execute(db)
  await sql`
    create table comment_revision (
      id text not null primary key,
      comment_id text not null references comment (id),
      number integer not null check (number >= 1),
      body text not null check (length(body) >= 1),
      public_html text not null,
      submitted_at text not null,
      unique (comment_id, number)
    )`.execute(db)
  await sql`
    create table hold (
      id text not null primary key,
      revision_id text not null references comment_revision (id),
      position integer not null,
      reason text not null check (reason in
        ('premod_page', 'premod_person', 'new_contributor', 'word_list', 'links', 'repeat',
         'rejection_rate', 'reported', 'classifier', 'external_check', 'check_timeout',
         'pre_election')),
      matched text,
      unique (revision_id, position)
    )`.execute(db)
  await sql`
    create table redaction (
      id text not null primary key,
      revision_id text not null references comment_revision (id),
      starts_at integer not null check (starts_at >= 0),
      ends_at integer not null,
      category text not null
        check (category in ('personal_information', 'allegation', 'offensive', 'legal')),
      reason text not null,
      made_by text not null references person (id),
      made_at text not null,
      lifted_at text,
      check (ends_at > starts_at)
    )`.execute(db)
  await sql`create index redaction_revision on redaction (revision_id)`.execute(db)
  await sql`
    create table kept_comment (
      id text not null primary key,
      secret_hash text not null unique,
      publication_id text not null references publication (id),
      parent_id text references comment (id),
      section_key text,
      body text not null,
      submission_key text not null,
      kept_at text not null,
      expires_at text not null
    )`.execute(db)
  await sql`create index kept_comment_expiry on kept_comment (expires_at)`.execute(db)
  await sql`
    create table comment_support (
      comment_id text not null references comment (id),
      person_id text not null references person (id),
      supported_at text not null,
      primary key (comment_id, person_id)
    )`.execute(db)
  await sql`
    create table publication_support (
      publication_id text not null references publication (id),
      person_id text not null references person (id),
      supported_at text not null,
      primary key (publication_id, person_id)
    )`.execute(db)
}
