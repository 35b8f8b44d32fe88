import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table subscription (
      id text not null primary key,
      person_id text references person (id),
      email text,
      subject text not null check (subject in ('publication', 'portfolio', 'review', 'council')),
      subject_id text,
      frequency text not null check (frequency in ('immediately', 'hourly', 'daily')),
      asked_at text not null,
      confirmed_at text,
      ended_at text,
      check (person_id is not null or email is not null),
      check ((subject = 'council') = (subject_id is null))
    )`.execute(db)
  await sql`create index subscription_subject on subscription (subject, subject_id)`.execute(db)
  await sql`
    create table owed_mail (
      id text not null primary key,
      mail text not null,
      person_id text not null references person (id),
      about_id text not null,
      dedupe_key text not null unique,
      owed_at text not null,
      attempt_after text not null,
      attempts integer not null default 0,
      leased_until text,
      sent_at text,
      dropped_at text,
      given_up_at text,
      last_error text
    )`.execute(db)
  await sql`
    create index owed_mail_due on owed_mail (attempt_after, id)
      where sent_at is null and dropped_at is null and given_up_at is null
  `.execute(db)
  await sql`
    create table audit_event (
      id text not null primary key,
      action text not null,
      actor_id text references person (id),
      subject text not null,
      subject_id text not null,
      detail text,
      at text not null
    )`.execute(db)
  await sql`create index audit_event_subject on audit_event (subject, subject_id, id)`.execute(db)
}
