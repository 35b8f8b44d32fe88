import { sql, type Kysely } from 'kysely'

/**
 * What contributors say of themselves, under a key that only this purpose makes. No column leads to
 * a person or a comment, and none says when it was written.
 */
export async function up(db: Kysely<unknown>) {
  await sql`alter table policy_review add column equality_asked_at text`.execute(db)
  await sql`
    create table monitoring_answer (
      review_id text not null references policy_review (id),
      contributor_key text not null check (length(contributor_key) = 43),
      question text not null check (question in ('age', 'sex', 'disability', 'ethnicity')),
      answer text not null,
      primary key (review_id, contributor_key, question)
    )`.execute(db)
}
