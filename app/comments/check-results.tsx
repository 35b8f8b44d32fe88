import type { CheckVerdict } from '#db/schema/screening.ts'

type Result = {
  check_name: string
  verdict: CheckVerdict
  score: number | null
  matched: string | null
}

const VERDICTS: Record<CheckVerdict, string> = {
  clear: 'Clear',
  flag: 'Pointed out',
  hold: 'Held it',
}

/** What each check said of the words as they stand, also where nothing was held. */
export function CheckResults({ checks }: { checks: Result[] }) {
  if (checks.length === 0) return null
  return (
    <details className="govuk-details" open={checks.some(({ verdict }) => verdict === 'flag')}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What the checks said</span>
      </summary>
      <dl className="facts govuk-details__text">
        {checks.map(({ check_name, verdict, score, matched }) => (
          <div key={check_name}>
            <dt>{check_name}</dt>
            <dd>
              {VERDICTS[verdict]}
              {score !== null && ` (${Math.round(score * 100) / 100})`}
              {matched && (
                <>
                  : <mark>{matched.split('\n').join(', ')}</mark>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
