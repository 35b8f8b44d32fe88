import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table publication (
      id text not null primary key,
      slug text not null unique check (length(slug) between 1 and 120),
      kind text not null check (kind in ('post', 'speech', 'strategy')),
      voice text not null check (voice in ('member', 'council')),
      appointment_id text not null references appointment (id),
      edition integer check (edition >= 1),
      moderation text not null
        check (moderation in ('every_comment', 'first_comment', 'after_publication')),
      comments_close_at text,
      first_published_at text,
      withdrawn_at text,
      withdrawn_reason text,
      support_count integer not null default 0 check (support_count >= 0),
      source text,
      source_id text,
      created_by text references person (id),
      created_at text not null,
      unique (source, source_id),
      check ((edition is null) = (first_published_at is null)),
      check ((withdrawn_at is null) = (withdrawn_reason is null))
    )`.execute(db)
  await sql`create index publication_published on publication (first_published_at, id)`.execute(db)
  await sql`create index publication_speaker on publication (appointment_id, id)`.execute(db)
  await sql`create index publication_closing on publication (comments_close_at, id)`.execute(db)
  await sql`
    create table draft (
      publication_id text not null primary key references publication (id),
      revises integer not null,
      title text not null,
      summary text not null,
      body text not null,
      speech_event text,
      speech_venue text,
      speech_delivered_on text,
      speech_text text check (speech_text in ('check_against_delivery', 'transcript')),
      updated_by text not null references person (id),
      updated_at text not null
    )`.execute(db)
  await sql`
    create table edition (
      id text not null primary key,
      publication_id text not null references publication (id),
      number integer not null check (number >= 1),
      title text not null check (length(title) >= 1),
      summary text not null,
      body text not null,
      html text not null,
      speech_event text,
      speech_venue text,
      speech_delivered_on text,
      speech_text text check (speech_text in ('check_against_delivery', 'transcript')),
      change text not null check (change in ('major', 'minor')),
      change_note text,
      published_by text references person (id),
      published_at text not null,
      unique (publication_id, number),
      check (number = 1 or change = 'minor' or change_note is not null)
    )`.execute(db)
  await sql`
    create table section (
      id text not null primary key,
      edition_id text not null references edition (id),
      section_key text not null,
      position integer not null,
      heading text not null,
      html text not null,
      unique (edition_id, section_key),
      unique (edition_id, position)
    )`.execute(db)
  await sql`
    create table attachment (
      id text not null primary key,
      edition_id text not null references edition (id),
      position integer not null,
      title text not null,
      file_name text not null,
      media_type text not null,
      bytes integer not null check (bytes > 0),
      sha256 text not null,
      created_at text not null,
      unique (edition_id, position)
    )`.execute(db)
  await sql`
    create table publication_tag (
      publication_id text not null references publication (id),
      kind text not null check (kind in ('category', 'tag')),
      slug text not null,
      name text not null,
      primary key (publication_id, kind, slug)
    )`.execute(db)
  await sql`
    create table pingback (
      id text not null primary key,
      publication_id text not null references publication (id),
      kind text not null check (kind in ('pingback', 'trackback')),
      site_name text not null,
      url text,
      excerpt text not null,
      received_at text not null,
      source text not null,
      source_id text not null,
      unique (source, source_id)
    )`.execute(db)
}
