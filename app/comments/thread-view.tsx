import { counted as numbered } from '#app/ui/counted.ts'
import { Pager } from '#app/ui/pager.tsx'
import type { ThreadNode } from './thread.ts'
import { threadAddress } from './thread-address.ts'
import type { ThreadOnPage } from './thread-page.server.ts'
import { answersByComment } from './answered.ts'
import { countedByComment } from './counted-line.tsx'
import { ThreadChoices } from './thread-choices.tsx'
import { CommentView, type Around } from './comment-view.tsx'

type Thread = Omit<Around, 'sections' | 'answers' | 'counted'> & {
  thread: ThreadOnPage
  sections: { section_key: string; heading: string }[]
}

/** The comments of a publication: quieter than the page they stand under. */
export function Thread(page: Thread) {
  const { thread, sections, slug, isOpen, isFrozen, isSignedIn, canReply, holding } = page
  const { threads, counts, view, next } = thread
  const headings = new Map(sections.map((section) => [section.section_key, section.heading]))
  const answers = answersByComment(thread.answers)
  const where = { slug, isOpen, isFrozen, isSignedIn, canReply }
  const counted = countedByComment(thread.counted)
  const around = { ...where, sections: headings, answers, counted, holding }
  const isPart = view.from !== null || view.thread !== null
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{numbered(counts.comments, 'comment')}</h2>
      {counts.comments > 0 && <ThreadChoices slug={slug} thread={thread} />}
      {threads.length === 0 && <p>{NONE[view.answered]}</p>}
      <ol className="thread">
        {threads.map(({ root, hidden }) => (
          <li key={root.comment.id}>
            <Branch node={root} around={around} />
            {hidden > 0 && (
              <p className="gap-line">
                <a href={threadAddress(slug, { thread: root.comment.reference })}>
                  {numbered(hidden, 'more reply', 'more replies')} in this thread
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Pager
        first={isPart ? threadAddress(slug, { order: view.order, answered: view.answered }) : null}
        next={next ? threadAddress(slug, { ...view, from: next, thread: '' }) : null}
      />
    </section>
  )
}

const NONE = {
  any: 'Nobody has commented yet. Be the first.',
  yes: 'Nobody has been answered officially yet.',
  no: 'Everybody has been answered.',
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
