import { HOLD_NAMES } from '#app/comments/screening.ts'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import type { HoldReason, PublicationState } from '#db/schema/comments.ts'

type Row = {
  id: string
  reference: string
  author_name: string
  state: PublicationState
  waiting_since: string | null
  page: string
  reason: HoldReason | null
  opening: string
}

type Rows = {
  rows: Row[]
  current: string | null
  /** The filter, so that opening a card keeps it. */
  search: string
  first: string | null
  next: string | null
}

/** The oldest first; each opens its card. */
export function QueueRows({ rows, current, search, first, next }: Rows) {
  return (
    <div className="rows-column">
      {rows.length === 0 && (
        <p className="card">
          Nothing waits here. New comments appear when the page is loaded again.
        </p>
      )}
      <ol className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <a
              className="row"
              href={`/officer/comments/${row.reference}${search ? `?${search}` : ''}`}
              {...(row.reference === current ? { 'aria-current': 'true' as const } : {})}
            >
              <Tag tone={row.state === 'held' ? 'amber' : 'plain'}>
                {row.reason ? HOLD_NAMES[row.reason] : 'Published, not read'}
              </Tag>
              <span className="opening">{row.opening}</span>
              <small>
                {row.author_name} · {row.page} ·{' '}
                {row.waiting_since && <When at={row.waiting_since} withTime />}
              </small>
            </a>
          </li>
        ))}
      </ol>
      <Pager first={first} next={next} />
    </div>
  )
}
