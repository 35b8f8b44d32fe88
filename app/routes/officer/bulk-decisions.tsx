import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { latestBulkDecisions } from '#db/queries/bulk.server.ts'
import { VERDICT_NAMES } from '#app/moderation/decision.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { timeIn } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'decide_comment')
  return { decisions: await latestBulkDecisions(db) }
}

export const meta: MetaFunction = () => [{ title: 'Decisions in bulk' }]

export default function BulkDecisions() {
  const { decisions } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Decisions in bulk</h1>
      {decisions.length === 0 && (
        <p>There are none yet. Tick comments in the queue to decide about several at once.</p>
      )}
      <ul>
        {decisions.map(({ id, verdict, asked_at, finished_at, by }) => (
          <li key={id}>
            <a href={`/officer/bulk-decisions/${id}`}>
              {VERDICT_NAMES[verdict]}, {timeIn(asked_at)}
            </a>{' '}
            by {by}, {finished_at ? 'done' : 'at work'}
          </li>
        ))}
      </ul>
      <p>
        <a href="/officer/queue">Back to the queue</a>
      </p>
    </main>
  )
}
