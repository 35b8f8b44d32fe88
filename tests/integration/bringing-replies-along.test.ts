import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { draftsOf, factsOf } from '#db/queries/briefings.server.ts'
import { officialRepliesTo } from '#db/queries/own-comments.server.ts'
import { asItWasAfter } from '../support/older-database.ts'

/** The last migration before the reply desk, with what stood on it. */
const BEFORE = '023-the-room'
const AT = '2026-11-20T09:00:00.000Z'

beforeAll(async () => {
  await asItWasAfter(BEFORE)
  await aPageWithAReply()
  await briefings()
  await migrate(db)
})

async function aPageWithAReply() {
  await sql`insert into person (id, name, created_at, updated_at)
    values ('sam', 'Sam', ${AT}, ${AT})`.execute(db)
  await sql`insert into appointment (id, person_id, holder_name, post, started_on, created_at)
    values ('post', 'sam', 'Sam', 'Libraries', '2024-05-20', ${AT})`.execute(db)
  await sql`insert into publication (id, slug, kind, voice, moderation, appointment_id, edition,
    first_published_at, created_by, created_at) values ('page', 'page', 'post', 'member',
    'after_publication', 'post', 1, ${AT}, 'sam', ${AT})`.execute(db)
  await comment({ id: 'question' })
  await comment({ id: 'reply', to: 'question' })
}

async function comment({ id, to = null }: { id: string; to?: string | null }) {
  const [post, voice] = to ? ['post', 'member'] : [null, null]
  await sql`insert into comment (id, reference, publication_id, parent_id, root_id, depth,
    person_id, appointment_id, voice, author_name, state, consideration, shown_as, revision,
    submitted_at, published_at) values (${id}, ${id}, 'page', ${to}, 'question', ${to ? 1 : 0},
    'sam', ${post}, ${voice}, 'Sam', 'published', 'unread', 'text', 1, ${AT}, ${AT})`.execute(db)
  await sql`insert into comment_revision (id, comment_id, number, body, public_html, submitted_at)
    values (${`${id}-1`}, ${id}, 1, 'Words.', '<p>Words.</p>', ${AT})`.execute(db)
}

async function briefings() {
  const rows = [
    { id: 'drafted', state: 'with_member', facts: '412 maps.', draft: 'They stay.', reply: null },
    { id: 'done', state: 'published', facts: '', draft: 'Yes.', reply: 'reply' },
  ]
  for (const { id, state, facts, draft, reply } of rows) {
    await sql`insert into briefing (id, comment_id, appointment_id, state, request, facts, draft,
      due_on, reply_id, requested_by, requested_at, updated_at) values (${id}, 'question', 'post',
      ${state}, 'Do they stay?', ${facts}, ${draft}, null, ${reply}, 'sam', ${AT}, ${AT})
      `.execute(db)
  }
}

test('what was drafted and what facts there were are kept, each with who and when', async () => {
  expect(await draftsOf(db, 'drafted')).toMatchObject([
    { number: 1, body: 'They stay.', written_as: 'desk', by: 'Sam', written_at: AT },
  ])
  expect(await factsOf(db, 'drafted')).toMatchObject([{ body: '412 maps.', by: 'Sam' }])
})

test('what was with a member is sent again, since no link had gone out', async () => {
  const all = await db
    .selectFrom('briefing')
    .select(['id', 'state', 'question', 'due_on', 'publication_id'])
    .orderBy('id')
    .execute()
  const asked = { question: 'Do they stay?', due_on: '2026-11-20', publication_id: 'page' }
  expect(all).toEqual([
    { id: 'done', state: 'published', ...asked },
    { id: 'drafted', state: 'drafted', ...asked },
  ])
})

test('official replies answer the comments they stand under, in a time nobody knows', async () => {
  expect(await officialRepliesTo(db, 'question')).toMatchObject([
    { reference: 'reply', post: 'Libraries', workingDays: null },
  ])
})
