import type { ReactNode } from 'react'

type Row = {
  name: string
  value: ReactNode
  /** What can be done about it; `about` is said after the words, to those who hear the page. */
  act?: { href: string; words: string; about: string }
}

/** Facts with a link beside each, as on GOV.UK pages. */
export function SummaryList({ rows }: { rows: Row[] }) {
  return (
    <dl className="govuk-summary-list">
      {rows.map(({ name, value, act }) => (
        <div className="govuk-summary-list__row" key={name}>
          <dt className="govuk-summary-list__key">{name}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          <dd className="govuk-summary-list__actions">
            {act && (
              <a href={act.href}>
                {act.words}
                <span className="govuk-visually-hidden"> {act.about}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
