import { answersAmong, threadCounts } from '#db/queries/answers.server.ts'
import { countedAmong } from '#db/queries/counted-here.server.ts'
import { commentByReference, threadRows, THREADS_A_PAGE } from '#db/queries/thread.server.ts'
import type { Db } from '#db/schema.ts'
import { nested } from './thread.ts'
import { keyOf, type ThreadView } from './thread-address.ts'

type Asked = {
  publication: { id: string }
  view: ThreadView
  viewer: { id: string } | null
}

/** A page of threads as the reader asked for it, with the key at which the next page begins. */
export async function threadPage(db: Db, { publication, view, viewer }: Asked) {
  const alone = view.thread ? await commentByReference(db, view.thread) : undefined
  const [rows, counts] = await Promise.all([
    threadRows(db, {
      publication: publication.id,
      order: view.order,
      from: view.from,
      answered: view.answered,
      only: alone?.root_id ?? null,
      viewer: viewer?.id ?? null,
    }),
    threadCounts(db, publication.id),
  ])
  const threads = nested(rows)
  const following = threads[THREADS_A_PAGE]
  const ids = rows.map(({ id }) => id)
  const answers =
    counts.officialReplies > 0
      ? await answersAmong(db, { publication: publication.id, comments: ids })
      : []
  return {
    answers,
    counted: await countedAmong(db, { comments: ids }),
    threads: threads.slice(0, THREADS_A_PAGE),
    counts,
    view,
    next: following ? keyOf(following.root.comment, view.order) : null,
  }
}

export type ThreadOnPage = Awaited<ReturnType<typeof threadPage>>
