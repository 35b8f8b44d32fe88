import { expect, test } from 'vitest'
import { threadPage } from '#app/comments/thread-page.server.ts'
import { threadViewFrom } from '#app/comments/thread-address.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { db } from '#app/platform/database.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficialReply,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'

type Page = Awaited<ReturnType<typeof aPublication>>

function asked(publication: Page, search = '') {
  const view = threadViewFrom(new URLSearchParams(search))
  return threadPage(db, { publication, view, viewer: null })
}

type Many = { on: Page; under?: string; supported?: (turn: number) => number; dated?: string }

/** Many comments by one person, written at once rather than one by one; answers their ids. */
async function manyComments(count: number, { on, under, supported, dated }: Many) {
  const author = await aPerson()
  const ids = Array.from({ length: count }, () => newId())
  const comments = ids.map((id, turn) => {
    const at = dated ?? aMomentLater()
    return {
      id,
      reference: `C-${id}`,
      publication_id: on.id,
      parent_id: under ?? null,
      root_id: under ?? id,
      depth: under ? 1 : 0,
      person_id: author.id,
      author_name: author.name,
      state: 'published' as const,
      consideration: 'unread' as const,
      shown_as: 'text' as const,
      revision: 1,
      support_count: supported?.(turn) ?? 0,
      submitted_at: at,
      published_at: at,
    }
  })
  await db.insertInto('comment').values(comments).execute()
  const revisions = comments.map(({ id, submitted_at }) => ({
    id: newId(),
    comment_id: id,
    number: 1,
    body: 'Yes.',
    public_html: renderMarkdown('Yes.'),
    submitted_at,
  }))
  await db.insertInto('comment_revision').values(revisions).execute()
  return ids
}

async function everyPage(publication: Page, order: string) {
  const pages: string[][] = []
  let from: string | null = ''
  while (from !== null) {
    const page: Awaited<ReturnType<typeof asked>> = await asked(
      publication,
      `order=${order}&from=${from}`,
    )
    pages.push(page.threads.map(({ root }) => root.comment.id))
    from = page.next
  }
  return pages
}

test('a hundred and twenty threads come in three pages, whatever the order, none lost or twice', async () => {
  const on = await aPublication()
  const ids = await manyComments(120, { on, supported: (turn) => turn % 7 })
  const support = new Map(ids.map((id, turn) => [id, turn % 7]))
  const byDescending = (key: (id: string) => string) =>
    [...ids].sort((a, b) => (key(a) < key(b) ? 1 : -1))
  const expected = {
    oldest: ids,
    newest: [...ids].reverse(),
    supported: byDescending((id) => `${support.get(id)} ${id}`),
  }
  for (const [order, inOrder] of Object.entries(expected)) {
    const pages = await everyPage(on, order)
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20])
    expect(pages.flat()).toEqual(inOrder)
  }
})

test('exactly fifty threads are one page', async () => {
  const on = await aPublication()
  await manyComments(50, { on })
  expect((await everyPage(on, 'oldest')).map((page) => page.length)).toEqual([50])
})

test('a long thread shows its first hundred comments and says how many more there are', async () => {
  const on = await aPublication()
  const root = await aComment({ on })
  await manyComments(130, { on, under: root.id })
  const other = await aComment({ on })

  const page = await asked(on)
  expect(
    page.threads.map(({ root, hidden }) => [root.comment.id, root.replies.length, hidden]),
  ).toEqual([
    [root.id, 99, 31],
    [other.id, 0, 0],
  ])
  expect(page.counts).toEqual({
    comments: 132,
    officialReplies: 0,
    answered: 0,
    unanswered: 2,
  })

  const alone = await asked(on, `thread=${root.reference}`)
  expect(alone.threads).toMatchObject([{ hidden: 0 }])
  expect(alone.threads[0]?.root.replies).toHaveLength(130)
})

test('a reader can ask for threads with an official reply alone, and for those without', async () => {
  const member = await aMember()
  const on = await aPublication({ by: member })
  const [answered, other] = [await aComment({ on }), await aComment({ on })]
  const reply = await aComment({ on, inReplyTo: answered.id })
  await anOfficialReply({ to: reply, by: member })
  const page = await asked(on, 'answered=yes')
  expect(page.threads.map(({ root }) => root.comment.id)).toEqual([answered.id])
  expect(page.counts).toEqual({ comments: 4, officialReplies: 1, answered: 1, unanswered: 1 })
  const rest = await asked(on, 'answered=no')
  expect(rest.threads.map(({ root }) => root.comment.id)).toEqual([other.id])
})

test('what leaves a line alone is neither answered nor asked for, and is under all', async () => {
  const member = await aMember()
  const on = await aPublication({ by: member })
  const author = await aPerson()
  const [answered, open] = [await aComment({ on }), await aComment({ on })]
  const gone = await aComment({ on, by: author })
  await anOfficialReply({ to: answered, by: member })
  const shown = await theComment(gone.id)
  await withdraw(db, { comment: shown, author, at: aMomentLater() })
  const listed = async (search: string) =>
    (await asked(on, search)).threads.map(({ root }) => root.comment.id)
  expect(await listed('answered=yes')).toEqual([answered.id])
  expect(await listed('answered=no')).toEqual([open.id])
  expect(await listed('')).toEqual([answered.id, open.id, gone.id])
  expect((await asked(on)).counts).toMatchObject({ answered: 1, unanswered: 1 })
})

test('where everybody has been answered, no thread is left to ask for', async () => {
  const member = await aMember()
  const on = await aPublication({ by: member })
  await anOfficialReply({ to: await aComment({ on }), by: member })
  expect(await asked(on, 'answered=no')).toMatchObject({ threads: [], answers: [] })
})

test('comments of another page are not here', async () => {
  const on = await aPublication()
  await aComment()
  expect(await asked(on)).toMatchObject({ threads: [], next: null })
})

test('a reader sees which comments they support', async () => {
  const on = await aPublication()
  const [comment, viewer] = [await aComment({ on }), await aPerson()]
  const supported_at = aMomentLater()
  await db
    .insertInto('comment_support')
    .values({ comment_id: comment.id, person_id: viewer.id, supported_at })
    .execute()
  const view = threadViewFrom(new URLSearchParams())
  const { threads } = await threadPage(db, { publication: on, view, viewer })
  expect(threads[0]?.root.comment.supported_at).toBe(supported_at)
  expect((await asked(on)).threads[0]?.root.comment.supported_at).toBeNull()
})

test.each(['from=many~abc', 'from=1.5~abc', 'from=99999999999~abc', 'from=1e99~abc'])(
  'an address with the nonsense %s still shows the page',
  async (nonsense) => {
    const on = await aPublication()
    await aComment({ on })
    const { threads } = await asked(on, `order=supported&${nonsense}`)
    expect(threads).toHaveLength(1)
  },
)

test('an imported reply dated before the comment it answers still hangs under it', async () => {
  const on = await aPublication()
  const root = await aComment({ on })
  const dated = '2009-01-01T00:00:00.000Z'
  const [reply] = await manyComments(1, { on, under: root.id, dated })
  const { threads } = await asked(on)
  expect(threads.map(({ root }) => root.comment.id)).toEqual([root.id])
  expect(threads[0]?.root.replies.map(({ comment }) => comment.id)).toEqual([reply])
})
