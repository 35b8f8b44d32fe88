import { CONSIDERATION_NAMES, STATE_NAMES } from '#app/comments/comment.ts'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'
import type { ConsiderationState, PublicationState } from '#db/schema/comments.ts'
import type { Channel } from '#db/schema/themes.ts'
import { addressWith } from './contribution-filter.ts'
import { CHANNEL_NAMES } from './contribution.ts'

type Row = {
  id: string
  channel: Channel
  reference: string
  author_name: string
  ward: string | null
  received_on: string
  evidence_rich_at: string | null
  consideration: ConsiderationState
  state: PublicationState | null
  opening: string
}

type Rows = { contributions: Row[]; slug: string; search: string }

/** Each opens on the bench, which goes on in the same order. */
export function ContributionRows({ contributions, slug, search }: Rows) {
  const asked = new URLSearchParams(search)
  return (
    <ol className="contribution-rows">
      {contributions.map((row) => (
        <li key={row.id}>
          <p className="labels">
            <a href={addressWith(`/officer/reviews/${slug}/bench/${row.reference}`, asked)}>
              {CHANNEL_NAMES[row.channel]} {row.reference}
            </a>
            <Tag tone={row.consideration === 'unread' ? 'amber' : 'brand'}>
              {CONSIDERATION_NAMES[row.consideration]}
            </Tag>
            {row.state && row.state !== 'published' && (
              <Tag tone="plain">{STATE_NAMES[row.state]}</Tag>
            )}
            {row.evidence_rich_at && <Tag tone="plain">Rich in evidence</Tag>}
          </p>
          <p className="opening">{row.opening}</p>
          <p className="quiet">
            {row.author_name}
            {row.ward && ` · ${row.ward}`} · {dateIn(row.received_on)}
          </p>
        </li>
      ))}
    </ol>
  )
}
