import { sql, type Kysely } from 'kysely'

/** What the public register and the monthly figures are read by. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create index decision_refused_rule on decision (house_rule_id, decided_at, id)
  `.execute(db)
  await sql`create index decision_verdict on decision (verdict, decided_at, id)`.execute(db)
  await sql`
    create index decision_appeal_submitted on decision_appeal (submitted_at, id)
  `.execute(db)
  await sql`
    create index exclusion_confirmed on exclusion (confirmed_at, id) where confirmed_at is not null
  `.execute(db)
  await sql`create index redaction_made on redaction (made_at, id)`.execute(db)
  // What officials say and what came from an old blog was never received here.
  await sql`
    create index comment_received on comment (submitted_at, waiting_since)
      where voice is null and source is null
  `.execute(db)
  await sql`
    create index comment_first_public on comment (published_at, submitted_at)
      where voice is null and source is null
  `.execute(db)
}
