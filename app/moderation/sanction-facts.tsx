import type { SerializeFrom } from '@remix-run/node'
import type { SanctionFacts as Facts } from '#db/queries/sanctions.server.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { When } from '#app/ui/when.tsx'
import { APPEAL_RESULTS } from './sanction.ts'

type Shown = {
  sanction: Pick<
    SerializeFrom<Facts>,
    | 'reference'
    | 'rule'
    | 'ruleTitle'
    | 'reason'
    | 'imposed_at'
    | 'ends_at'
    | 'lifted_at'
    | 'acknowledged_at'
    | 'appealWords'
    | 'appeal_due_at'
    | 'appealResult'
    | 'appealAnswer'
  >
  holds: boolean
}

/** What was decided about a person, why, until when, and what became of their appeal. */
export function SanctionFacts({ sanction, holds }: Shown) {
  const { ends_at, lifted_at, acknowledged_at, appealResult, appeal_due_at } = sanction
  const rows = [
    { name: 'In force', value: holds ? 'Yes' : 'No' },
    { name: 'Since', value: <When at={sanction.imposed_at} withTime /> },
    { name: 'Until', value: ends_at ? <When at={ends_at} withTime /> : 'No end is set' },
    {
      name: 'House rule',
      value: (
        <a href={`/house-rules#rule-${sanction.rule}`}>
          {sanction.rule}, {sanction.ruleTitle.toLowerCase()}
        </a>
      ),
    },
    { name: 'About the comment', value: sanction.reference },
    { name: 'Reason', value: <span className="own-words">{sanction.reason}</span> },
    ...(acknowledged_at ? [{ name: 'Read', value: <When at={acknowledged_at} withTime /> }] : []),
    ...(lifted_at ? [{ name: 'Lifted', value: <When at={lifted_at} withTime /> }] : []),
    ...(sanction.appealWords
      ? [{ name: 'Appeal', value: <span className="own-words">{sanction.appealWords}</span> }]
      : []),
    ...(appeal_due_at && !appealResult
      ? [{ name: 'Answer due', value: <When at={appeal_due_at} withTime /> }]
      : []),
    ...(appealResult
      ? [
          { name: 'Answer', value: APPEAL_RESULTS[appealResult] },
          { name: 'The officer’s words', value: sanction.appealAnswer },
        ]
      : []),
  ]
  return <SummaryList rows={rows} />
}
