import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { dispositionsOf } from '#db/queries/dispositions.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { asItWasAfter } from '../support/older-database.ts'

/** As it stood before whatever counts as evidence had a row of its own. */
const BEFORE = '028-in-the-open'
const AT = '2026-11-20T09:00:00.000Z'

beforeAll(async () => {
  await asItWasAfter(BEFORE)
  await aReviewAsItWas()
  await whatWasSaid()
  await migrate(db)
})

async function aReviewAsItWas() {
  await sql`insert into person (id, name, created_at, updated_at)
    values ('moira', 'Moira', ${AT}, ${AT})`.execute(db)
  await sql`insert into appointment (id, person_id, holder_name, post, started_on, created_at)
    values ('post', 'moira', 'Moira', 'Libraries', '2024-05-20', ${AT})`.execute(db)
  await sql`insert into publication (id, slug, kind, voice, moderation, appointment_id, edition,
    first_published_at, created_by, created_at) values ('page', 'page', 'post', 'member',
    'after_publication', 'post', 1, ${AT}, 'moira', ${AT})`.execute(db)
  await sql`insert into policy (id, slug, title, summary, created_by, created_at)
    values ('policy', 'libraries', 'Libraries', '', 'moira', ${AT})`.execute(db)
  await sql`insert into policy_review (id, slug, policy_id, title, question, decision_maker, owner,
    state, opened_at) values ('review', 'review', 'policy', 'Hours', 'Which?', 'post', 'moira',
    'gathering', ${AT})`.execute(db)
  await sql`insert into review_publication (review_id, publication_id)
    values ('review', 'page')`.execute(db)
  await sql`insert into codeframe (id, review_id, version, state, created_at)
    values ('frame', 'review', 1, 'draft', ${AT})`.execute(db)
  await sql`insert into theme (id, codeframe_id, name, description, created_by, created_at)
    values ('quiet', 'frame', 'Quiet', 'A quiet room', 'moira', ${AT})`.execute(db)
}

async function whatWasSaid() {
  for (const id of ['one', 'two', 'taken-back']) {
    const state = id === 'taken-back' ? 'withdrawn' : 'published'
    await sql`insert into comment (id, reference, publication_id, root_id, depth, person_id,
      author_name, state, consideration, shown_as, revision, submitted_at, published_at)
      values (${id}, ${id}, 'page', ${id}, 0, 'moira', 'Moira', ${state}, 'coded',
      ${state === 'published' ? 'text' : 'nothing'}, 1, ${AT},
      ${AT})`.execute(db)
    await sql`insert into comment_revision (id, comment_id, number, body, public_html, submitted_at)
      values (${`${id}-1`}, ${id}, 1, 'Quiet, please.', 'Quiet, please.', ${AT})`.execute(db)
    await sql`insert into coding (id, theme_id, revision_id, stance, coded_by, coded_at)
      values (${`${id}-coded`}, 'quiet', ${`${id}-1`}, 'for', 'moira', ${AT})`.execute(db)
  }
  await sql`insert into disposition (id, theme_id, number, disposition, reason, decided_by,
    decided_at) values ('answer', 'quiet', 1, 'adopted', 'Yes.', 'moira', ${AT})`.execute(db)
}

test('codings, counts and answers come along', async () => {
  expect(await themeCounts(db, 'frame')).toMatchObject([
    { id: 'quiet', contributions: 2, people: 1, inFavour: 2, against: 0 },
  ])
  expect(await contributionCounts(db, 'review')).toMatchObject({
    comments: 2,
    entered: 0,
    people: 1,
  })
  expect(await dispositionsOf(db, 'frame')).toMatchObject([
    { theme_id: 'quiet', disposition: 'adopted', reason: 'Yes.' },
  ])
})

test('what was taken back is kept, uncounted', async () => {
  const kept = await db
    .selectFrom('coding')
    .innerJoin('contribution', 'contribution.id', 'coding.contribution_id')
    .select(['coding.id', 'contribution.comment_id', 'contribution.received_on'])
    .orderBy('contribution.comment_id')
    .execute()
  expect(kept).toEqual(
    ['one', 'taken-back', 'two'].map((id) => ({
      id: `${id}-coded`,
      comment_id: id,
      received_on: '2026-11-20',
    })),
  )
})
