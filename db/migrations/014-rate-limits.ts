import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table rate_limit (
      key text not null primary key,
      used integer not null check (used > 0),
      renews_at text not null
    )`.execute(db)
  await sql`create index rate_limit_renewal on rate_limit (renews_at)`.execute(db)
}
