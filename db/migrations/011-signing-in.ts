import { sql, type Kysely } from 'kysely'

/** An address on a person is a confirmed one or none; sessions, credentials and what leads to them. */
export async function up(db: Kysely<unknown>) {
  await addressesAreConfirmed(db)
  await credentialsNameTheirIssuer(db)
  await sessionsKnowWhatWasProven(db)
  await waysToASession(db)
  await secondFactors(db)
  await invitations(db)
}

async function addressesAreConfirmed(db: Kysely<unknown>) {
  await sql`alter table person alter column email drop not null`.execute(db)
  await sql`alter table person add column email_confirmed_at text`.execute(db)
  await sql`update person set email_confirmed_at = updated_at where email_verified = 1`.execute(db)
  await sql`update person set email = null where email_verified = 0`.execute(db)
  await sql`alter table person drop column email_verified`.execute(db)
  await sql`alter table person drop column image`.execute(db)
  await sql`alter table person add column name_changed_at text`.execute(db)
  await sql`alter table person add column closes_at text`.execute(db)
  await sql`alter table person add column disabled_at text`.execute(db)
  await sql`
    alter table person add constraint person_email_is_confirmed
      check ((email is null) = (email_confirmed_at is null))`.execute(db)
  await sql`create index person_name on person (name, id)`.execute(db)
}

async function credentialsNameTheirIssuer(db: Kysely<unknown>) {
  await sql`drop index credential_person`.execute(db)
  await sql`alter table credential rename to former_credential`.execute(db)
  await sql`
    create table credential (
      id text not null primary key,
      person_id text not null references person (id) on delete cascade,
      provider text not null,
      issuer text not null,
      subject text not null,
      label text not null,
      created_at text not null,
      last_used_at text,
      unique (issuer, subject)
    )`.execute(db)
  await sql`create index credential_person on credential (person_id)`.execute(db)
  await sql`create index credential_provider on credential (provider, id)`.execute(db)
  // Who issued these is in nobody's record; the next sign-in through the same provider writes it.
  await sql`
    insert into credential (id, person_id, provider, issuer, subject, label, created_at)
      select id, person_id, provider, 'unrecorded:' || provider, subject, '', created_at
        from former_credential`.execute(db)
  await sql`drop table former_credential`.execute(db)
}

async function sessionsKnowWhatWasProven(db: Kysely<unknown>) {
  await sql`drop table verification`.execute(db)
  await sql`drop table session`.execute(db)
  await sql`
    create table session (
      id text not null primary key,
      token_hash text not null unique,
      person_id text not null references person (id) on delete cascade,
      provider text not null,
      device text not null,
      created_at text not null,
      seen_at text not null,
      expires_at text not null,
      proven_at text not null,
      second_factor_at text
    )`.execute(db)
  await sql`create index session_person on session (person_id, id)`.execute(db)
  await sql`create index session_expiry on session (expires_at)`.execute(db)
}

async function waysToASession(db: Kysely<unknown>) {
  await sql`
    create table started_sign_in (
      id text not null primary key,
      state_hash text not null unique,
      browser_hash text not null,
      provider text not null,
      nonce text not null,
      code_verifier text not null,
      purpose text not null check (purpose in ('sign_in', 'add', 'prove')),
      person_id text references person (id) on delete cascade,
      return_to text not null,
      expires_at text not null,
      check ((purpose = 'sign_in') = (person_id is null))
    )`.execute(db)
  await sql`create index started_sign_in_expiry on started_sign_in (expires_at)`.execute(db)
  await sql`
    create table email_link (
      id text not null primary key,
      address text not null,
      purpose text not null check (purpose in ('sign_in', 'confirm', 'prove')),
      person_id text references person (id) on delete cascade,
      return_to text not null,
      browser_hash text,
      asked_at text not null,
      expires_at text not null,
      used_at text,
      superseded_at text,
      check ((purpose = 'sign_in') = (person_id is null))
    )`.execute(db)
  await sql`create index email_link_address on email_link (address, purpose)`.execute(db)
  await sql`create index email_link_expiry on email_link (expires_at)`.execute(db)
  await sql`
    create table offered_identity (
      id text not null primary key,
      secret_hash text not null unique,
      person_id text not null references person (id) on delete cascade,
      other_person_id text references person (id) on delete cascade,
      provider text not null,
      issuer text,
      subject text,
      label text not null,
      name text not null,
      second_factor integer not null check (second_factor in (0, 1)),
      directory_groups text not null,
      return_to text not null,
      expires_at text not null,
      check ((issuer is null) = (subject is null))
    )`.execute(db)
}

async function secondFactors(db: Kysely<unknown>) {
  await sql`
    create table second_factor (
      person_id text not null primary key references person (id) on delete cascade,
      secret text not null,
      last_step integer not null,
      created_at text not null,
      confirmed_at text
    )`.execute(db)
  await sql`
    create table recovery_code (
      id text not null primary key,
      person_id text not null references person (id) on delete cascade,
      code_hash text not null,
      made_at text not null,
      used_at text,
      unique (person_id, code_hash)
    )`.execute(db)
}

async function invitations(db: Kysely<unknown>) {
  await sql`
    alter table role_grant add column source text not null default 'invitation'
      check (source in ('invitation', 'directory'))`.execute(db)
  await sql`
    create table invitation (
      id text not null primary key,
      address text not null,
      role text not null check (role in ('officer', 'administrator')),
      invited_by text references person (id),
      invited_at text not null,
      expires_at text not null,
      accepted_by text references person (id),
      accepted_at text,
      ended_at text,
      check ((accepted_by is null) = (accepted_at is null))
    )`.execute(db)
  await sql`create index invitation_address on invitation (address)`.execute(db)
  await sql`create index role_grant_person on role_grant (person_id, granted_at)`.execute(db)
  await sql`
    create table provider_removal (
      id text not null primary key,
      provider text not null,
      removed_on text not null,
      planned_by text not null references person (id),
      planned_at text not null,
      cancelled_at text
    )`.execute(db)
  await sql`
    create unique index provider_removal_current on provider_removal (provider)
      where cancelled_at is null`.execute(db)
}
