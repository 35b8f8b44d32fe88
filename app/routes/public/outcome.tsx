import { counted } from '#app/ui/counted.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeCounts } from '#db/queries/codings.server.ts'
import { considerationOf, dispositionsOf } from '#db/queries/dispositions.server.ts'
import { uncodedCount } from '#db/queries/bench.server.ts'
import { contributionCounts, outcomeOf } from '#db/queries/outcomes.server.ts'
import { quotesFor } from '#db/queries/quotes.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { Reconciliation } from '#app/outcomes/reconciliation.tsx'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { countedContributions } from '#app/themes/contribution.ts'
import { ThemeChart } from '#app/themes/theme-chart.tsx'
import { ThemeTable } from '#app/themes/theme-table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const review = await reviewFrom(params)
  const outcome = await outcomeOf(db, review.id)
  if (!outcome) throw notFound()
  const [themes, dispositions, quotes, counts, record, uncoded] = await Promise.all([
    themeCounts(db, review.codeframe_id),
    dispositionsOf(db, review.codeframe_id),
    quotesFor(db, review.codeframe_id),
    contributionCounts(db, review.id),
    considerationOf(db, review.id),
    uncodedCount(db, review.id),
  ])
  return { review, outcome, themes, dispositions, quotes, counts, record, uncoded }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.review.title ?? ''}: what we decided` },
]

export default function Outcome() {
  const { review, outcome, themes, dispositions, quotes, counts, record, uncoded } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap wide" id="main">
      <p className="labels">
        <Tag>Decided</Tag>
        <span className="quiet">
          {outcome.decided_by_body}, {dateIn(outcome.decided_on)}
          {outcome.reference && ` · decision ${outcome.reference}`}
        </span>
      </p>
      <h1>{review.title}: what we decided</h1>
      <p className="lede">
        {countedContributions(counts)} from {counted(counts.people, 'person', 'people')}.{' '}
        {counted(themes.length, 'theme')}, all answered.
        {uncoded > 0 && ` ${counted(uncoded, 'contribution')} raised none of them.`}
      </p>
      <div className="three">
        <Said title="We asked" words={outcome.asked} />
        <Said title="You said" words={outcome.said} />
        <Said title="We did" words={outcome.did} />
      </div>
      <h2>What people raised</h2>
      <p className="quiet">How many contributions raised each theme; one may raise several.</p>
      <ThemeChart themes={themes} />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The same numbers as a table</span>
        </summary>
        <ThemeTable themes={themes} />
      </details>
      <h2>Every theme, and what became of it</h2>
      <Reconciliation themes={themes} dispositions={dispositions} quotes={quotes} />
      <h2>How this was done</h2>
      <p>{outcome.method}</p>
      {record?.considered_at && (
        <p>
          {review.decisionMakerName}, {review.decisionMakerPost}, recorded having considered the
          comments and themes on {dateIn(record.considered_at)}.{' '}
          <span className="quiet">
            The evidence was sealed on {dateIn(record.handed_over_at)} with the SHA-256 hash{' '}
            <code className="hash">{record.sha256}</code>.
          </span>
        </p>
      )}
      {outcome.next_check_on && (
        <>
          <h2>What happens next</h2>
          <p>
            On {dateIn(outcome.next_check_on)}: {outcome.next_check}
          </p>
        </>
      )}
    </main>
  )
}

function Said({ title, words }: { title: string; words: string }) {
  return (
    <div>
      <h2>{title}</h2>
      {words.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}
