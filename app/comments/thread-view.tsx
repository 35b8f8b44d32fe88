import { counted } from '#app/ui/counted.ts'
import { Pager } from '#app/ui/pager.tsx'
import type { ThreadNode } from './thread.ts'
import { threadAddress } from './thread-address.ts'
import type { ThreadOnPage } from './thread-page.server.ts'
import { CommentView, type Around } from './comment-view.tsx'

type Thread = Omit<Around, 'sections'> & {
  thread: ThreadOnPage
  sections: { section_key: string; heading: string }[]
}

/** The comments of a publication: quieter than the page they stand under. */
export function Thread({ thread, sections, ...page }: Thread) {
  const { threads, counts, view, next } = thread
  const headings = new Map(sections.map((section) => [section.section_key, section.heading]))
  const { slug, isOpen, isFrozen, isSignedIn, canReply } = page
  const around = { slug, isOpen, isFrozen, isSignedIn, canReply, sections: headings }
  const isPart = view.from !== null || view.thread !== null
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{counted(counts.comments, 'comment')}</h2>
      {counts.comments > 0 && <Orders slug={slug} thread={thread} />}
      {threads.length === 0 && (
        <p>
          {view.answeredOnly
            ? 'Nobody has been answered officially yet.'
            : 'Nobody has commented yet. Be the first.'}
        </p>
      )}
      <ol className="thread">
        {threads.map(({ root, hidden }) => (
          <li key={root.comment.id}>
            <Branch node={root} around={around} />
            {hidden > 0 && (
              <p className="gap-line">
                <a href={threadAddress(slug, { thread: root.comment.reference })}>
                  {counted(hidden, 'more reply', 'more replies')} in this thread
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Pager
        first={
          isPart ? threadAddress(slug, view.order === 'oldest' ? {} : { order: view.order }) : null
        }
        next={next ? threadAddress(slug, { ...view, from: next, thread: '' }) : null}
      />
    </section>
  )
}

function Branch({ node, around }: { node: ThreadNode; around: Around }) {
  return (
    <>
      <CommentView node={node} around={around} />
      {node.replies.length > 0 && (
        <ol className="thread">
          {node.replies.map((reply) => (
            <li key={reply.comment.id}>
              <Branch node={reply} around={around} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const ORDERS = [
  { order: 'oldest', words: 'Oldest first' },
  { order: 'newest', words: 'newest' },
  { order: 'supported', words: 'most supported' },
] as const

function Orders({ slug, thread: { view, counts } }: { slug: string; thread: ThreadOnPage }) {
  return (
    <nav aria-label="Order of comments" className="acts">
      {ORDERS.map(({ order, words }) => (
        <a
          key={order}
          href={threadAddress(slug, { order })}
          {...(view.order === order && !view.answeredOnly
            ? { 'aria-current': 'true' as const }
            : {})}
        >
          {words}
        </a>
      ))}
      {counts.officialReplies > 0 && (
        <a
          href={threadAddress(slug, { answeredOnly: true })}
          {...(view.answeredOnly ? { 'aria-current': 'true' as const } : {})}
        >
          answered ({counts.officialReplies})
        </a>
      )}
    </nav>
  )
}
