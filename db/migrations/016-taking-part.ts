import { sql, type Kysely } from 'kysely'

/** Kept words belong to a browser and then to a person; a comment says for whom and from where. */
export async function up(db: Kysely<unknown>) {
  await sql`drop index kept_comment_expiry`.execute(db)
  await sql`alter table kept_comment rename to former_kept_comment`.execute(db)
  await sql`
    create table kept_comment (
      id text not null primary key,
      browser_hash text not null,
      person_id text references person (id) on delete cascade,
      publication_id text not null references publication (id),
      parent_id text references comment (id),
      section_key text,
      on_behalf_of text,
      ward text,
      may_stay integer not null check (may_stay in (0, 1)),
      body text not null,
      submission_key text not null,
      kept_at text not null,
      expires_at text not null,
      unique (browser_hash, submission_key)
    )`.execute(db)
  // Under the same cookie: whoever typed them before finds them again.
  await sql`
    insert into kept_comment (id, browser_hash, publication_id, parent_id, section_key, may_stay,
      body, submission_key, kept_at, expires_at)
      select id, secret_hash, publication_id, parent_id, section_key, 0, body, submission_key,
        kept_at, expires_at
        from former_kept_comment`.execute(db)
  await sql`drop table former_kept_comment`.execute(db)
  await sql`create index kept_comment_person on kept_comment (person_id)`.execute(db)
  await sql`create index kept_comment_expiry on kept_comment (expires_at)`.execute(db)
  await sql`alter table comment add column may_stay integer not null default 0
    check (may_stay in (0, 1))`.execute(db)
  await sql`
    create table guest_comment (
      id text not null primary key,
      kept_comment_id text,
      address text not null,
      name text not null,
      asked_at text not null,
      expires_at text not null,
      confirmed_at text,
      comment_id text references comment (id),
      check ((confirmed_at is null) = (comment_id is null))
    )`.execute(db)
  await sql`create index guest_comment_kept on guest_comment (kept_comment_id)`.execute(db)
}
