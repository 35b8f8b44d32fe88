import { sql, type Kysely } from 'kysely'

/** A report ends, too, when the author takes the comment back: nobody has agreed with it or not. */
export async function up(db: Kysely<unknown>) {
  for (const index of ['comment', 'reporter', 'address', 'open', 'person', 'email']) {
    await sql`drop index ${sql.ref(`report_${index}`)}`.execute(db)
  }
  await sql`alter table report rename to report_before`.execute(db)
  await sql`
    create table report (
      id text not null primary key,
      comment_id text not null references comment (id),
      revision_id text not null references comment_revision (id),
      person_id text references person (id),
      email text,
      reason text not null,
      note text,
      reported_at text not null,
      confirmed_at text,
      counted_at text,
      result text check (result in ('upheld', 'dismissed', 'withdrawn')),
      resolved_by text references person (id),
      resolved_at text,
      check ((person_id is null) <> (email is null)),
      check ((result is null) = (resolved_at is null)),
      check (person_id is null or confirmed_at is not null),
      check (counted_at is null or confirmed_at is not null)
    )`.execute(db)
  await sql`
    insert into report (id, comment_id, revision_id, person_id, email, reason, note, reported_at,
      confirmed_at, counted_at, result, resolved_by, resolved_at)
    select id, comment_id, revision_id, person_id, email, reason, note, reported_at,
      confirmed_at, counted_at, result, resolved_by, resolved_at
    from report_before`.execute(db)
  await sql`drop table report_before`.execute(db)
  await indexes(db)
}

async function indexes(db: Kysely<unknown>) {
  await sql`create index report_comment on report (comment_id, id)`.execute(db)
  await sql`
    create unique index report_reporter on report (revision_id, person_id)
      where person_id is not null
  `.execute(db)
  await sql`
    create unique index report_address on report (revision_id, email) where email is not null
  `.execute(db)
  await sql`
    create index report_open on report (comment_id)
      where confirmed_at is not null and result is null
  `.execute(db)
  await sql`create index report_person on report (person_id, id)`.execute(db)
  await sql`create index report_email on report (email) where email is not null`.execute(db)
}
