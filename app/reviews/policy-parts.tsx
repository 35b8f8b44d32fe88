import type { DispositionKind, ReviewState } from '#db/schema/reviews.ts'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn, When } from '#app/ui/when.tsx'
import { DISPOSITION_NAMES } from './disposition.ts'
import type { HistoryEntry } from './policy.ts'
import { REVIEW_STATES } from './review.ts'

export type PolicyReview = {
  id: string
  slug: string
  title: string
  question: string
  state: ReviewState
  opened_at: string
  closes_on: string | null
  decided_on: string | null
}

export function PolicyReviews({ reviews }: { reviews: PolicyReview[] }) {
  if (reviews.length === 0) return <p>It has not been reviewed here yet.</p>
  return (
    <ul className="cards">
      {reviews.map(({ id, slug, title, question, state, opened_at, closes_on, decided_on }) => (
        <li key={id}>
          <p className="labels">
            <Tag tone={state === 'published' ? 'brand' : 'amber'}>{REVIEW_STATES[state]}</Tag>
            <span className="quiet">
              opened <When at={opened_at} />
              {decided_on
                ? `, decided ${dateIn(decided_on)}`
                : closes_on && `, comments until ${dateIn(closes_on)}`}
            </span>
          </p>
          <h3>
            <a href={`/reviews/${slug}`}>{title}</a>
          </h3>
          <p>{question}</p>
        </li>
      ))}
    </ul>
  )
}

type Change = {
  id: string
  theme_id: string
  theme: string
  disposition: DispositionKind
  what_changes: string | null
  review: string
  reviewTitle: string
  published_at: string
  changed_slug: string | null
  changed_title: string | null
  changed_heading: string | null
  changed_edition: number | null
  changed_section_key: string | null
}

/** What changed when, because of which review. */
export function PolicyHistory({ history }: { history: HistoryEntry<Change>[] }) {
  if (history.length === 0) return <p>Nothing has been published about it yet.</p>
  return (
    <ol className="cards">
      {history.map((entry) => (
        <li key={`${entry.kind} ${entry.at}`}>
          <p className="quiet">
            <When at={entry.at} />
          </p>
          {entry.kind === 'edition' ? (
            <Edition edition={entry.edition} />
          ) : (
            <Changes changes={entry.changes} />
          )}
        </li>
      ))}
    </ol>
  )
}

type Published = { slug: string; number: number; title: string; change_note: string | null }

function Edition({ edition: { slug, number, title, change_note } }: { edition: Published }) {
  return (
    <p>
      <a href={`/publications/${slug}/editions`}>
        {title}, edition {number}
      </a>{' '}
      was published. {change_note}
    </p>
  )
}

function Changes({ changes }: { changes: Change[] }) {
  const [first] = changes
  if (!first) return null
  return (
    <>
      <p>
        Decided after the{' '}
        <a href={`/reviews/${first.review}/outcome`}>{first.reviewTitle.replace(/^The /, '')}</a>:
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <a href={`/reviews/${change.review}/outcome#theme-${change.theme_id}`}>
              {change.theme}
            </a>
            , {DISPOSITION_NAMES[change.disposition].toLowerCase()}. {change.what_changes}{' '}
            <Where change={change} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Where({ change }: { change: Change }) {
  if (!change.changed_slug) return null
  const place = change.changed_section_key ? `#${change.changed_section_key}` : ''
  return (
    <a href={`/publications/${change.changed_slug}${place}`}>
      {change.changed_heading ?? change.changed_title}, edition {change.changed_edition}
    </a>
  )
}
