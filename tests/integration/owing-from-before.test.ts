import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { asItWasAfter } from '../support/older-database.ts'

const AT = '2026-11-01T09:00:00.000Z'

test('mail that was owed before categories came is still owed, and counted as what it is', async () => {
  await asItWasAfter('010-telling')
  await sql`insert into person (id, name, email, email_verified, created_at, updated_at)
    values ('p', 'Marjorie Teale', 'm@ambleford.example', 1, ${AT}, ${AT})`.execute(db)
  const mails = ['comment-received', 'comment-withheld', 'official-reply', 'outcome-published']
  for (const mail of mails) {
    await sql`insert into owed_mail (id, mail, person_id, about_id, dedupe_key, owed_at, attempt_after, attempts)
      values (${mail}, ${mail}, 'p', 'x', ${mail}, ${AT}, ${AT}, 2)`.execute(db)
  }
  await migrate(db)
  const owed = await db.selectFrom('owed_mail').selectAll().orderBy('id').execute()
  expect(owed.map(({ mail, category }) => [mail, category])).toEqual([
    ['comment-received', 'received'],
    ['comment-withheld', 'decided'],
    ['official-reply', 'officially_replied'],
    ['outcome-published', 'outcome'],
  ])
  for (const row of owed) {
    expect(row).toMatchObject({ person_id: 'p', address: null, attempts: 2, sent_at: null })
  }
})
