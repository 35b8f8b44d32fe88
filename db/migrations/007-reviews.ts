import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table policy (
      id text not null primary key,
      slug text not null unique,
      title text not null,
      summary text not null,
      created_by text not null references person (id),
      created_at text not null
    )`.execute(db)
  await sql`
    create table policy_review (
      id text not null primary key,
      slug text not null unique,
      policy_id text not null references policy (id),
      title text not null,
      question text not null,
      decision_maker text not null references appointment (id),
      owner text not null references person (id),
      state text not null check (state in ('planned', 'gathering', 'with_decision_maker',
        'decided', 'published', 'implemented')),
      opened_at text not null
    )`.execute(db)
  await sql`create index policy_review_policy on policy_review (policy_id)`.execute(db)
  await sql`
    create index policy_review_decision_maker on policy_review (decision_maker, state)
  `.execute(db)
  await sql`
    create table review_publication (
      review_id text not null references policy_review (id),
      publication_id text not null references publication (id),
      primary key (review_id, publication_id)
    )`.execute(db)
  await sql`
    create index review_publication_publication on review_publication (publication_id)
  `.execute(db)
  await sql`
    create table contribution (
      id text not null primary key,
      review_id text not null references policy_review (id),
      channel text not null check (channel in ('letter', 'call', 'meeting', 'email')),
      contributor_name text not null,
      contributor_email text,
      may_contact_at text,
      body text not null,
      received_on text not null,
      entered_by text not null references person (id),
      entered_at text not null
    )`.execute(db)
  await sql`create index contribution_review on contribution (review_id, id)`.execute(db)
}
