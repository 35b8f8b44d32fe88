import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table audit_event add column number integer check (number > 0)`.execute(db)
  await sql`alter table audit_event add column previous_hash text`.execute(db)
  await sql`alter table audit_event add column hash text`.execute(db)
  await sql`create unique index audit_event_number on audit_event (number)`.execute(db)
  await sql`create index audit_event_unsealed on audit_event (id) where number is null`.execute(db)
  await sql`create index audit_event_time on audit_event (at, id)`.execute(db)
  await sql`create index audit_event_chapter on audit_event (subject, at, id)`.execute(db)
  await sql`create index audit_event_actor on audit_event (actor_id, at, id)`.execute(db)
  await sql`
    create table audit_head (
      id text not null primary key check (id = 'head'),
      number integer not null check (number >= 0),
      hash text not null check (length(hash) = 64)
    )`.execute(db)
  await sql`
    insert into audit_head (id, number, hash)
    values ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000')
  `.execute(db)
}
