import { sql, type Kysely } from 'kysely'

/** A report counts once it is confirmed; sanctions and notices of complaint are rows with dates. */
export async function up(db: Kysely<unknown>) {
  await reports(db)
  await sanctions(db)
  await complaints(db)
}

async function reports(db: Kysely<unknown>) {
  await sql`drop index report_comment`.execute(db)
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
      result text check (result in ('upheld', 'dismissed')),
      resolved_by text references person (id),
      resolved_at text,
      check ((person_id is null) <> (email is null)),
      check ((result is null) = (resolved_at is null)),
      check (person_id is null or confirmed_at is not null),
      check (counted_at is null or confirmed_at is not null)
    )`.execute(db)
  // An address nobody confirmed stays what it was: a report that waits.
  await sql`
    insert into report (id, comment_id, revision_id, person_id, email, reason, note, reported_at,
      confirmed_at, counted_at, result, resolved_by, resolved_at)
    select id, comment_id, revision_id, person_id, case when person_id is null then email end,
      reason, note, reported_at, case when person_id is not null then reported_at end,
      case when person_id is not null then reported_at end, result, resolved_by, resolved_at
    from report_before`.execute(db)
  await sql`drop table report_before`.execute(db)
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

async function sanctions(db: Kysely<unknown>) {
  await sql`
    create table sanction (
      id text not null primary key,
      person_id text not null references person (id),
      comment_id text not null references comment (id),
      kind text not null check (kind in ('warn', 'suspend', 'always_pre_moderate', 'ban')),
      house_rule_id text not null references house_rule (id) on delete restrict,
      reason text not null check (length(reason) >= 1),
      imposed_by text not null references person (id),
      imposed_at text not null,
      ends_at text,
      acknowledged_at text,
      confirmed_by text references person (id),
      confirmed_at text,
      lifted_by text references person (id),
      lifted_at text,
      check (kind not in ('suspend', 'always_pre_moderate') or ends_at is not null),
      check (kind <> 'warn' or ends_at is null),
      check (acknowledged_at is null or kind = 'warn'),
      check (confirmed_at is null or kind = 'ban'),
      check ((confirmed_at is null) = (confirmed_by is null)),
      check (confirmed_by is null or confirmed_by <> imposed_by),
      check ((lifted_at is null) = (lifted_by is null))
    )`.execute(db)
  await sql`create index sanction_person on sanction (person_id, id)`.execute(db)
  await sql`create index sanction_comment on sanction (comment_id)`.execute(db)
  await sql`create index sanction_standing on sanction (id) where lifted_at is null`.execute(db)
  await sql`
    create table sanction_appeal (
      id text not null primary key,
      sanction_id text not null unique references sanction (id),
      words text not null check (length(words) >= 1),
      made_at text not null,
      due_at text not null,
      result text check (result in ('upheld', 'varied', 'overturned')),
      answer text,
      decided_by text references person (id),
      decided_at text,
      check ((result is null) = (decided_at is null)),
      check ((result is null) = (decided_by is null)),
      check ((result is null) = (answer is null))
    )`.execute(db)
  await sql`
    create index sanction_appeal_open on sanction_appeal (due_at, id) where result is null
  `.execute(db)
}

async function complaints(db: Kysely<unknown>) {
  await sql`
    create table complaint (
      id text not null primary key,
      comment_id text references comment (id),
      place text not null,
      complainant text not null,
      email text not null,
      words text not null,
      meaning text,
      why_defamatory text,
      what_is_wrong text,
      lacks_means_to_sue text not null check (lacks_means_to_sue in ('yes', 'no')),
      may_name text not null check (may_name in ('yes', 'no')),
      received_at text not null,
      poster_told_at text,
      poster_told_by text references person (id),
      answer text check (answer in ('remove', 'keep')),
      answered_at text,
      poster_name text,
      poster_address text,
      may_pass_on text check (may_pass_on in ('yes', 'no')),
      outcome text check (outcome in ('incomplete', 'removed', 'stays')),
      closed_at text,
      closed_by text references person (id),
      check ((poster_told_at is null) = (poster_told_by is null)),
      check ((answer is null) = (answered_at is null)),
      check (answer is null or poster_told_at is not null),
      check (answer is null or answer <> 'keep' or
        (poster_name is not null and poster_address is not null and may_pass_on is not null)),
      check ((outcome is null) = (closed_at is null)),
      check ((outcome is null) = (closed_by is null)),
      check (outcome is null or outcome <> 'stays' or answer = 'keep')
    )`.execute(db)
  await sql`
    create index complaint_open on complaint (received_at, id) where closed_at is null
  `.execute(db)
  await sql`create index complaint_closed on complaint (closed_at, id)`.execute(db)
  await sql`create index complaint_comment on complaint (comment_id)`.execute(db)
  await sql`create index complaint_email on complaint (email)`.execute(db)
}
