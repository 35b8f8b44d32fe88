import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { HOLD_NAMES } from '#app/comments/screening.ts'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { QueuePage } from './queue-page.server.ts'

type Rows = {
  queue: SerializeFrom<QueuePage>
  current: string | null
  /** A script took the current one since the page was drawn. */
  isOwn: boolean
}

/** The oldest first; each opens its card, and can be chosen for a decision in bulk. */
export function QueueRows({ queue, current, isOwn }: Rows) {
  const { rows, search, place, first, next, hasMoreToLookThrough } = queue
  return (
    <form className="rows-column" method="get" action="/officer/bulk-decisions/new">
      {rows.length === 0 && (
        <p className="card">
          {hasMoreToLookThrough
            ? 'None among those that have waited longest. Look further with “Next page”.'
            : 'Nothing waits here. New comments appear when the page is loaded again.'}
        </p>
      )}
      <input type="hidden" name="filter" value={search} />
      <ol className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <input
              type="checkbox"
              name="comment"
              value={row.reference}
              aria-label={`Choose ${row.reference} by ${row.author_name}`}
            />
            <Link
              className="row"
              to={`/officer/comments/${row.reference}${place ? `?${place}` : ''}`}
              preventScrollReset
              {...(row.reference === current ? { 'aria-current': 'true' as const } : {})}
            >
              <RowText row={row} isOwn={isOwn && row.reference === current} />
            </Link>
          </li>
        ))}
      </ol>
      {rows.length > 0 && (
        <div className="in-bulk">
          <button type="submit" className="govuk-button govuk-button--secondary">
            Continue with the chosen
          </button>
          <button type="submit" name="all" value="yes" className="as-link">
            Or about all of this list
          </button>
        </div>
      )}
      <Pager first={first} next={next} />
    </form>
  )
}

type Row = Rows['queue']['rows'][number]

function RowText({ row, isOwn }: { row: Row; isOwn: boolean }) {
  const reports = Number(row.reports)
  const holder = isOwn || row.holder?.isOwn ? 'you' : row.holder && `with ${row.holder.name}`
  return (
    <>
      <span className="tags">
        {row.due && <Tag tone={row.lane === 'overdue' ? 'red' : 'amber'}>{row.due}</Tag>}
        {!(row.reason === 'reported' && reports > 0) && (
          <Tag tone="plain">{row.reason ? HOLD_NAMES[row.reason] : 'Published, not read'}</Tag>
        )}
        {reports > 0 && <Tag tone="plain">Reported {reports}</Tag>}
      </span>
      <span className="opening" {...(row.language === 'cy' ? { lang: 'cy' } : {})}>
        {row.opening}
      </span>
      <small>
        {row.author_name} · {row.page}
        {holder && (
          <>
            {' · '}
            <strong>{holder}</strong>
          </>
        )}
      </small>
    </>
  )
}
