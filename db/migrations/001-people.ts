import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table person (
      id text not null primary key,
      name text not null check (length(name) between 1 and 120),
      email text not null unique,
      email_verified integer not null check (email_verified in (0, 1)),
      image text,
      created_at text not null,
      updated_at text not null,
      closed_at text
    )`.execute(db)
  await sql`
    create table credential (
      id text not null primary key,
      person_id text not null references person (id) on delete cascade,
      provider text not null,
      subject text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at text,
      refresh_token_expires_at text,
      scope text,
      password text check (password is null),
      created_at text not null,
      updated_at text not null,
      unique (provider, subject)
    )`.execute(db)
  await sql`create index credential_person on credential (person_id)`.execute(db)
  await sql`
    create table session (
      id text not null primary key,
      person_id text not null references person (id) on delete cascade,
      token text not null unique,
      expires_at text not null,
      ip_address text,
      user_agent text,
      created_at text not null,
      updated_at text not null
    )`.execute(db)
  await sql`create index session_person on session (person_id)`.execute(db)
  await sql`
    create table verification (
      id text not null primary key,
      identifier text not null,
      value text not null,
      expires_at text not null,
      created_at text not null,
      updated_at text not null
    )`.execute(db)
  await sql`create index verification_identifier on verification (identifier)`.execute(db)
  await sql`
    create table role_grant (
      id text not null primary key,
      person_id text not null references person (id),
      role text not null check (role in ('officer', 'administrator')),
      granted_by text references person (id),
      granted_at text not null,
      ended_at text
    )`.execute(db)
  await sql`
    create unique index role_grant_current on role_grant (person_id, role) where ended_at is null
  `.execute(db)
  await sql`
    create table legacy_identity (
      id text not null primary key,
      provider text not null,
      source text not null,
      source_author text not null,
      display_name text not null,
      email text,
      person_id text references person (id),
      claimed_at text,
      created_at text not null,
      unique (source, source_author),
      check ((person_id is null) = (claimed_at is null))
    )`.execute(db)
  await sql`create index legacy_identity_email on legacy_identity (email)`.execute(db)
}
