import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table portfolio (
      id text not null primary key,
      slug text not null unique,
      name text not null,
      created_at text not null
    )`.execute(db)
  await sql`
    create table appointment (
      id text not null primary key,
      person_id text references person (id),
      legacy_identity_id text references legacy_identity (id),
      portfolio_id text references portfolio (id),
      holder_name text not null,
      post text not null,
      started_on text not null,
      ended_on text,
      created_at text not null,
      check (ended_on is null or ended_on >= started_on)
    )`.execute(db)
  await sql`create index appointment_person on appointment (person_id, started_on)`.execute(db)
}
