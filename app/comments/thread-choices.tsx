import { threadAddress } from './thread-address.ts'
import type { ThreadOnPage } from './thread-page.server.ts'

const ORDERS = [
  { order: 'oldest', words: 'Oldest first' },
  { order: 'newest', words: 'newest' },
  { order: 'supported', words: 'most supported' },
] as const

const FILTERS = [
  { answered: 'any', words: 'All threads' },
  { answered: 'yes', words: 'answered' },
  { answered: 'no', words: 'not answered yet' },
] as const

/** In which order, and whether only what the council has answered, or has not. */
export function ThreadChoices({ slug, thread }: { slug: string; thread: ThreadOnPage }) {
  const { view, counts } = thread
  const here = { 'aria-current': 'true' as const }
  const count = { any: null, yes: counts.answered, no: counts.unanswered }
  return (
    <div className="thread-choices">
      <nav aria-label="Order of comments" className="acts">
        {ORDERS.map(({ order, words }) => (
          <a
            key={order}
            href={threadAddress(slug, { order, answered: view.answered })}
            {...(view.order === order ? here : {})}
          >
            {words}
          </a>
        ))}
      </nav>
      {counts.officialReplies > 0 && (
        <nav aria-label="Answered or not" className="acts">
          {FILTERS.map(({ answered, words }) => (
            <a
              key={answered}
              href={threadAddress(slug, { order: view.order, answered })}
              {...(view.answered === answered ? here : {})}
            >
              {words}
              {count[answered] !== null && ` (${count[answered].toLocaleString('en-GB')})`}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
