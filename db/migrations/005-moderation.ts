import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table house_rule (
      id text not null primary key,
      number integer not null unique check (number >= 1),
      title text not null,
      text text not null,
      leaves_placeholder integer not null check (leaves_placeholder in (0, 1)),
      created_at text not null,
      retired_at text
    )`.execute(db)
  await sql`
    create table decision (
      id text not null primary key,
      comment_id text not null references comment (id),
      revision_id text not null references comment_revision (id),
      number integer not null check (number >= 1),
      verdict text not null check (verdict in ('publish', 'return', 'withhold', 'remove')),
      house_rule_id text references house_rule (id) on delete restrict,
      note text,
      decided_by text not null references person (id),
      decided_at text not null,
      unique (comment_id, number),
      check ((verdict = 'publish') = (house_rule_id is null)),
      check (verdict <> 'return' or note is not null)
    )`.execute(db)
  await sql`
    create index decision_register on decision (decided_at, id) where verdict <> 'publish'
  `.execute(db)
  await sql`create index decision_time on decision (decided_at, id)`.execute(db)
  await sql`create index decision_rule on decision (house_rule_id)`.execute(db)
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
      result text check (result in ('upheld', 'dismissed')),
      resolved_by text references person (id),
      resolved_at text,
      check (person_id is not null or email is not null),
      check ((result is null) = (resolved_at is null))
    )`.execute(db)
  await sql`create index report_comment on report (comment_id)`.execute(db)
  await sql`
    create table claim (
      comment_id text not null primary key references comment (id),
      person_id text not null references person (id),
      claimed_at text not null,
      heartbeat_at text not null
    )`.execute(db)
}
