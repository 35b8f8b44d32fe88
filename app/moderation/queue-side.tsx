import { HOLD_NAMES } from '#app/comments/screening.ts'
import type { HoldReason } from '#db/schema/comments.ts'

type Count = { state: string; reason: HoldReason | null; comments: number }
type Side = { counts: Count[]; filter: { held: boolean | null; reason: HoldReason | null } }

/** What waits, by state and by reason; every line is a filter that lives in the address. */
export function QueueSide({ counts, filter }: Side) {
  const all = sum(counts)
  const held = sum(counts.filter(({ state }) => state === 'held'))
  const reasons = Object.entries(HOLD_NAMES)
    .map(([reason, name]) => ({
      reason,
      name,
      comments: sum(counts.filter((c) => c.reason === reason)),
    }))
    .filter(({ comments }) => comments > 0)
  const isAll = filter.held === null && filter.reason === null
  return (
    <aside className="side" aria-label="Filters">
      <ul>
        <Line href="/officer/queue" words="All waiting" count={all} on={isAll} />
        <Line
          href="/officer/queue?state=held"
          words="Held"
          count={held}
          on={filter.held === true}
        />
        <Line
          href="/officer/queue?state=unread"
          words="Published, not read"
          count={all - held}
          on={filter.held === false}
        />
      </ul>
      {reasons.length > 0 && (
        <>
          <h2>Why held</h2>
          <ul>
            {reasons.map(({ reason, name, comments }) => (
              <Line
                key={reason}
                href={`/officer/queue?reason=${reason}`}
                words={name}
                count={comments}
                on={filter.reason === reason}
              />
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

function sum(counts: Count[]) {
  return counts.reduce((total, { comments }) => total + comments, 0)
}

function Line({
  href,
  words,
  count,
  on,
}: {
  href: string
  words: string
  count: number
  on: boolean
}) {
  return (
    <li>
      <a href={href} {...(on ? { 'aria-current': 'true' as const } : {})}>
        <span>{words}</span>
        <span>{count}</span>
      </a>
    </li>
  )
}
