import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`drop index owed_mail_due`.execute(db)
  await sql`alter table owed_mail rename to owed_mail_before`.execute(db)
  await sql`
    create table owed_mail (
      id text not null primary key,
      mail text not null,
      category text not null,
      person_id text references person (id),
      address text,
      about_id text not null,
      subscription_id text references subscription (id),
      digest text check (digest in ('hourly', 'daily')),
      dedupe_key text not null unique,
      owed_at text not null,
      attempt_after text not null,
      attempts integer not null default 0,
      lease text,
      leased_until text,
      letter_id text,
      handed_over_at text,
      sent_at text,
      dropped_at text,
      given_up_at text,
      last_error text,
      check ((person_id is null) <> (address is null)),
      check (digest is null or person_id is not null),
      check ((lease is null) = (leased_until is null)),
      check (sent_at is null or dropped_at is null)
    )`.execute(db)
  await sql`
    insert into owed_mail (id, mail, category, person_id, about_id, dedupe_key, owed_at,
      attempt_after, attempts, sent_at, dropped_at, given_up_at, last_error)
    select id, mail,
      case mail
        when 'comment-received' then 'received'
        when 'official-reply' then 'officially_replied'
        when 'outcome-published' then 'outcome'
        else 'decided'
      end,
      person_id, about_id, dedupe_key, owed_at, attempt_after, attempts, sent_at, dropped_at,
      given_up_at, last_error
    from owed_mail_before`.execute(db)
  await sql`drop table owed_mail_before`.execute(db)
  await sql`
    create index owed_mail_due on owed_mail (attempt_after, id)
      where sent_at is null and dropped_at is null and given_up_at is null
  `.execute(db)
  await sql`
    create index owed_mail_urgent on owed_mail (attempt_after, id)
      where category = 'account' and sent_at is null and dropped_at is null and given_up_at is null
  `.execute(db)
  await sql`
    create index owed_mail_digest on owed_mail (person_id, id)
      where digest is not null and sent_at is null and dropped_at is null and given_up_at is null
  `.execute(db)
  await sql`
    create index owed_mail_interrupted on owed_mail (leased_until)
      where handed_over_at is not null and sent_at is null and given_up_at is null
  `.execute(db)
  await sql`
    create index owed_mail_given_up on owed_mail (given_up_at, id)
      where given_up_at is not null and sent_at is null and dropped_at is null
  `.execute(db)
  await sql`create index owed_mail_letter on owed_mail (letter_id)`.execute(db)
  await sql`create index owed_mail_person on owed_mail (person_id)`.execute(db)
  await sql`create index owed_mail_subscription on owed_mail (subscription_id)`.execute(db)

  await sql`
    create table notification_choice (
      person_id text not null references person (id),
      category text not null,
      frequency text not null check (frequency in ('immediately', 'hourly', 'daily', 'never')),
      chosen_at text not null,
      primary key (person_id, category)
    )`.execute(db)
  await sql`
    create index notification_choice_category on notification_choice (category, frequency)
  `.execute(db)

  await sql`
    create unique index subscription_standing
      on subscription (person_id, subject, coalesce(subject_id, ''))
      where ended_at is null and person_id is not null
  `.execute(db)
  await sql`
    create index subscription_email on subscription (email) where email is not null
  `.execute(db)
}
