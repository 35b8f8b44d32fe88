import { expect, test } from 'vitest'
import { figuresPage } from '#app/figures/figures-page.server.ts'
import { queuePage } from '#app/moderation/queue-page.server.ts'
import { db } from '#app/platform/database.server.ts'
import { seed } from '#app/demo/seed.server.ts'

const at = '2026-11-23T10:00:00.000Z'

test('an empty database becomes Ambleford, once', async () => {
  expect(await seed(db, at)).toBe(true)
  expect(await seed(db, at)).toBe(false)

  const { comments } = await db
    .selectFrom('comment')
    .select((eb) => eb.fn.countAll<number>().as('comments'))
    .executeTakeFirstOrThrow()
  expect(comments).toBe(296)
})

test('the counts of support in Ambleford are those of the people who support', async () => {
  const wrong = await db
    .selectFrom('comment')
    .select('id')
    .where('support_count', '<>', (eb) =>
      eb
        .selectFrom('comment_support')
        .select((own) => own.fn.countAll<number>().as('people'))
        .whereRef('comment_support.comment_id', '=', 'comment.id'),
    )
    .execute()
  expect(wrong).toEqual([])
})

test('Ambleford has a past: months in which comments came and were decided', async () => {
  const { figures } = await figuresPage(db, { search: new URLSearchParams(), at })
  expect(figures.filter(({ received }) => received > 5).length).toBeGreaterThan(6)
  expect(figures.filter(({ timings }) => timings.held.decisions > 5).length).toBeGreaterThan(5)
})

test('nobody in Ambleford is told today what they were told months ago', async () => {
  const owed = await db
    .selectFrom('owed_mail')
    .select(['mail', 'owed_at'])
    .where('sent_at', 'is', null)
    .execute()
  expect(owed.filter(({ owed_at }) => owed_at < '2026-10')).toEqual([])
})

test('in Ambleford something is on time, something due soon and something overdue', async () => {
  const officer = { id: 'nobody' }
  const { counts } = await queuePage(db, { search: new URLSearchParams(), officer, at })
  expect(counts.lanes.on_time).toBeGreaterThan(3)
  expect(counts.lanes.due_soon).toBeGreaterThan(3)
  expect(counts.lanes.overdue).toBeGreaterThan(2)
})

test('what waits in Ambleford and is not overdue waits for different reasons', async () => {
  const lately = await db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .innerJoin('hold', 'hold.revision_id', 'comment_revision.id')
    .select('hold.reason')
    .distinct()
    .where('comment.waiting_since', '>', '2026-11-20T10:00:00.000Z')
    .orderBy('hold.reason')
    .execute()
  expect(lately.map(({ reason }) => reason)).toEqual([
    'links',
    'new_contributor',
    'personal_data',
    'premod_page',
    'repeat',
    'reported',
    'word_list',
  ])
})
