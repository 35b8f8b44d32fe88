import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table briefing (
      id text not null primary key,
      comment_id text not null references comment (id),
      appointment_id text not null references appointment (id),
      state text not null check (state in ('requested', 'with_service', 'drafted', 'with_member',
        'approved', 'published', 'declined')),
      request text not null,
      facts text not null,
      draft text not null,
      due_on text,
      reply_id text references comment (id),
      requested_by text not null references person (id),
      requested_at text not null,
      updated_at text not null,
      check (state <> 'published' or reply_id is not null)
    )`.execute(db)
  await sql`create index briefing_comment on briefing (comment_id)`.execute(db)
}
