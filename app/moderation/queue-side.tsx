import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { HOLD_NAMES } from '#app/comments/screening.ts'
import { COUNTED, COUNTED_BESIDE } from './counted-to.ts'
import { LANE_NAMES, LANES, type Lane } from './lane.ts'
import { FilterForm } from './queue-filter-form.tsx'
import { DecidingWays } from './deciding-ways.tsx'
import { filterWith } from './queue-filter.ts'
import type { Room } from './room.server.ts'

type Side = { room: SerializeFrom<Room>; children?: ReactNode }

/** What waits, by lane and by reason; every line is a filter that lives in the address. */
export function QueueSide({ room, children }: Side) {
  const { queue, filters } = room
  const { lanes } = queue.counts
  const all = lanes.overdue + lanes.due_soon + lanes.on_time
  return (
    <aside className="side" aria-label="Filters">
      {queue.rows.length > 0 && (
        <p className="only-on-a-phone">
          <a href="#the-list">Past the filters to the comments</a>
        </p>
      )}
      <ul>
        <Line href="/officer/queue" words="All waiting" count={all} on={queue.search === ''} />
        {LANES.map((lane) => (
          <Asked
            key={lane}
            search={queue.search}
            asks={['lane', lane]}
            words={LANE_NAMES[lane]}
            count={lanes[lane]}
            tone={TONES[lane]}
            isAlwaysShown
          />
        ))}
      </ul>
      <WhyHeld room={room} />
      <FilterForm room={room} />
      <h2>Saved</h2>
      {filters.length === 0 && <p className="quiet">No filter is saved yet.</p>}
      <ul>
        {filters.map(({ id, name, search, isOwn, by, count }) => (
          <Line
            key={id}
            href={`/officer/queue?${search}`}
            words={isOwn ? name : `${name} (${by})`}
            {...(count === null
              ? {}
              : { count, isMore: count >= COUNTED_BESIDE || all >= COUNTED })}
            on={search === queue.search}
          />
        ))}
      </ul>
      <ul className="ways">
        <li>
          <a href={`/officer/saved-filters${queue.search && `?${queue.search}`}`}>
            {queue.search ? 'Save this filter' : 'Saved filters'}
          </a>
        </li>
        <li>
          <a href="/officer/saved-replies">Saved replies</a>
        </li>
        <li>
          <a href="/officer/bulk-decisions">Decisions in bulk</a>
        </li>
        <DecidingWays waits={room.waits} />
      </ul>
      {children}
    </aside>
  )
}

const TONES: Record<Lane, string> = { overdue: 'tag red', due_soon: 'tag amber', on_time: '' }

function WhyHeld({ room: { queue } }: Side) {
  const { search, counts } = queue
  const { kinds } = counts
  const reasons = counts.reasons.toSorted((a, b) => b.comments - a.comments)
  return (
    <>
      <h2>Why held</h2>
      <ul>
        {reasons.map(({ reason, comments }) => (
          <Asked
            key={reason}
            search={search}
            asks={['reason', reason]}
            words={HOLD_NAMES[reason]}
            count={comments}
          />
        ))}
        <Asked
          search={search}
          asks={['reported', 'yes']}
          words="Reported by readers"
          count={kinds.reported}
        />
        <Asked search={search} asks={['edited', 'yes']} words="Edited" count={kinds.edited} />
        <Asked
          search={search}
          asks={['state', 'unread']}
          words="Published, not read"
          count={kinds.all - kinds.held}
        />
      </ul>
    </>
  )
}

type Asked = {
  search: string
  asks: [name: string, value: string]
  words: string
  count: number
  tone?: string
  isAlwaysShown?: boolean
}

/** Asks for one thing more; pressed again, no more. */
function Asked({ search, asks: [name, value], words, count, tone, isAlwaysShown }: Asked) {
  const isOn = new URLSearchParams(search).get(name) === value
  if (count === 0 && !isOn && !isAlwaysShown) return null
  return (
    <Line
      href={filterWith(search, { [name]: isOn ? null : value })}
      words={words}
      count={count}
      on={isOn}
      {...(tone && count > 0 ? { tone } : {})}
    />
  )
}

type Line = {
  href: string
  words: string
  count?: number
  /** There may be more than were counted. */
  isMore?: boolean
  on: boolean
  tone?: string
}

function Line({ href, words, count, isMore, on, tone }: Line) {
  return (
    <li>
      <Link to={href} {...(on ? { 'aria-current': 'true' as const } : {})}>
        <span>{words}</span>
        {count !== undefined && (
          <span className={tone ?? ''}>
            {count}
            {(isMore ?? count >= COUNTED) && '+'}
          </span>
        )}
      </Link>
    </li>
  )
}
