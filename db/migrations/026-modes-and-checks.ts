import { sql, type Kysely } from 'kysely'

/** Modes with a reason that can be called off, and what administrators set of the checks. */
export async function up(db: Kysely<unknown>) {
  await sql`drop index moderation_schedule_page`.execute(db)
  await sql`alter table moderation_schedule rename to moderation_schedule_before`.execute(db)
  await sql`
    create table moderation_schedule (
      id text not null primary key,
      publication_id text references publication (id),
      mode text not null check (mode in
        ('every_comment', 'first_comment', 'after_publication', 'read_only', 'closed',
         'site_default')),
      starts_at text not null,
      reason text not null check (length(reason) >= 1),
      set_by text not null references person (id),
      set_at text not null,
      cancelled_by text references person (id),
      cancelled_at text,
      check (publication_id is not null or mode <> 'site_default'),
      check ((cancelled_by is null) = (cancelled_at is null))
    )`.execute(db)
  await sql`
    insert into moderation_schedule (id, publication_id, mode, starts_at, reason, set_by, set_at)
    select id, publication_id, mode, starts_at, 'Set before reasons were asked for', set_by, set_at
    from moderation_schedule_before`.execute(db)
  await sql`drop table moderation_schedule_before`.execute(db)
  await sql`
    create index moderation_schedule_page
      on moderation_schedule (publication_id, starts_at, id) where cancelled_at is null
  `.execute(db)
  await sql`
    create index moderation_schedule_history on moderation_schedule (publication_id, id)
  `.execute(db)
  await sql`alter table publication add column follows_site_since text`.execute(db)
  await sql`
    create table check_setting (
      id text not null primary key,
      name text not null,
      value text not null,
      set_by text not null references person (id),
      set_at text not null
    )`.execute(db)
  await sql`create index check_setting_newest on check_setting (name, id)`.execute(db)
}
