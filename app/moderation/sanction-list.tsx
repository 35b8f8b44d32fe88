import type { SanctionKind } from '#db/schema/reporting.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { KIND_NAMES } from './sanction.ts'

type Listed = {
  id: string
  kind: SanctionKind
  reference: string
  imposed_at: string
  ends_at: string | null
  holds: boolean
  rule: number
  ruleTitle: string
  person?: string
  /** What an officer still does about it. */
  waits?: { words: string; isLate: boolean } | null
}

/** Sanctions, newest first, each with whether it holds and until when. */
export function SanctionList({ sanctions, under }: { sanctions: Listed[]; under: string }) {
  if (sanctions.length === 0) return null
  return (
    <ol className="cards">
      {sanctions.map((sanction) => (
        <li key={sanction.id}>
          <p className="labels">
            <Tag tone={sanction.holds ? 'amber' : 'plain'}>
              {sanction.holds ? 'In force' : 'Not in force'}
            </Tag>
            {sanction.waits && (
              <Tag tone={sanction.waits.isLate ? 'red' : 'amber'}>{sanction.waits.words}</Tag>
            )}
            <span className="quiet">
              <When at={sanction.imposed_at} withTime />
            </span>
          </p>
          <p>
            <a href={`${under}/${sanction.id}`}>
              {KIND_NAMES[sanction.kind]}
              {sanction.person && ` for ${sanction.person}`}
              <span className="govuk-visually-hidden"> about {sanction.reference}</span>
            </a>
            {sanction.ends_at && (
              <>
                , until <When at={sanction.ends_at} withTime />
              </>
            )}
          </p>
          <p className="quiet">
            About comment {sanction.reference}, house rule {sanction.rule}:{' '}
            {sanction.ruleTitle.toLowerCase()}
          </p>
        </li>
      ))}
    </ol>
  )
}
