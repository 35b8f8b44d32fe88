import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table hold rename to hold_before`.execute(db)
  await sql`
    create table hold (
      id text not null primary key,
      revision_id text not null references comment_revision (id),
      position integer not null,
      reason text not null check (reason in
        ('premod_page', 'premod_person', 'new_contributor', 'word_list', 'links', 'repeat',
         'rejection_rate', 'reported', 'classifier', 'external_check', 'check_timeout',
         'pre_election', 'personal_data', 'late')),
      matched text,
      unique (revision_id, position)
    )`.execute(db)
  await sql`
    insert into hold (id, revision_id, position, reason, matched)
    select id, revision_id, position, reason, matched from hold_before`.execute(db)
  await sql`drop table hold_before`.execute(db)

  await sql`create index comment_revision_sent on comment_revision (submitted_at)`.execute(db)
  await sql`
    create table check_result (
      revision_id text not null references comment_revision (id),
      position integer not null,
      check_name text not null,
      verdict text not null check (verdict in ('clear', 'flag', 'hold')),
      score real,
      matched text,
      primary key (revision_id, position)
    )`.execute(db)
  await sql`
    create table word_list_entry (
      id text not null primary key,
      words text not null unique check (length(words) >= 2),
      effect text not null check (effect in ('hold', 'flag')),
      added_by text not null references person (id),
      added_at text not null
    )`.execute(db)
  await sql`
    create table allowed_word (
      id text not null primary key,
      words text not null unique check (length(words) >= 2),
      added_by text not null references person (id),
      added_at text not null
    )`.execute(db)
  await sql`
    create table spam_model (
      id text not null primary key,
      weights text not null,
      bias double precision not null,
      taught_spam integer not null,
      taught_fair integer not null,
      trained_at text not null
    )`.execute(db)
  await sql`
    create table moderation_schedule (
      id text not null primary key,
      publication_id text references publication (id),
      mode text not null check (mode in
        ('every_comment', 'first_comment', 'after_publication', 'read_only', 'closed')),
      starts_at text not null,
      set_by text not null references person (id),
      set_at text not null
    )`.execute(db)
  await sql`
    create index moderation_schedule_page
      on moderation_schedule (publication_id, starts_at, id)
  `.execute(db)
}
