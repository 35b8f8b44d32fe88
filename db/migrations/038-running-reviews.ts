import { sql, type Kysely } from 'kysely'

/** What must be answered before a review opens, what its policy publishes, and how far its reader is. */
export async function up(db: Kysely<unknown>) {
  for (const day of ['planned_at', 'opens_on', 'closes_on'])
    await sql`alter table policy_review add column ${sql.ref(day)} text`.execute(db)
  await sql`
    create index policy_review_closing on policy_review (closes_on, id) where closes_on is not null
  `.execute(db)
  await sql`alter table contribution add column out_of_scope_at text`.execute(db)
  await sql`
    create table gate_answer (
      id text not null primary key,
      review_id text not null references policy_review (id),
      gate text not null check (gate in ('why_now', 'options', 'could_change',
        'use_of_responses', 'closing_date', 'equality_impact')),
      answer text not null check (length(answer) >= 1),
      opens_on text,
      closes_on text,
      found text,
      answered_by text not null references person (id),
      answered_at text not null,
      check ((gate = 'closing_date') = (closes_on is not null)),
      check ((opens_on is null) = (closes_on is null)),
      check (opens_on < closes_on)
    )`.execute(db)
  await sql`create index gate_answer_review on gate_answer (review_id, id)`.execute(db)
  await sql`
    create table policy_publication (
      policy_id text not null references policy (id),
      publication_id text not null references publication (id),
      linked_by text not null references person (id),
      linked_at text not null,
      primary key (policy_id, publication_id)
    )`.execute(db)
  await sql`
    create table theme_reading (
      record_id text not null references consideration_record (id),
      theme_id text not null references theme (id),
      read_by text not null references person (id),
      read_at text not null,
      primary key (record_id, theme_id)
    )`.execute(db)
}
