import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRevalidator, type MetaFunction } from '@remix-run/react'
import { useEffect } from 'react'
import { bulkDecision, bulkProgress, bulkSkips } from '#db/queries/bulk.server.ts'
import { skippedInWords } from '#app/moderation/bulk.ts'
import { VERDICTS_DONE } from '#app/moderation/decision.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { counted } from '#app/ui/counted.ts'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'decide_comment')
  const bulk = await bulkDecision(db, addressWord(params.id))
  if (!bulk) throw notFound()
  const [progress, skips] = await Promise.all([bulkProgress(db, bulk.id), bulkSkips(db, bulk.id)])
  return { bulk, progress, skips }
}

export const meta: MetaFunction = () => [{ title: 'Decision in bulk' }]

export default function BulkDecision() {
  const { bulk, progress, skips } = useLoaderData<typeof loader>()
  const { chosen, settled, skipped } = progress
  const isOpen = bulk.finished_at === null
  useLookAgain(isOpen)
  return (
    <main className="wrap narrow" id="main">
      <h1>{isOpen ? 'Deciding in bulk' : 'Decided in bulk'}</h1>
      <p className="quiet">
        Asked for by {bulk.by}, <When at={bulk.asked_at} withTime />: {VERDICTS_DONE[bulk.verdict]}
        {bulk.rule !== null && `, rule ${bulk.rule}`}
        {bulk.note && `, “${bulk.note}”`}
      </p>
      <div role="status">
        <p>
          <label htmlFor="progress">
            {settled} of {counted(chosen, 'comment')} done: {settled - skipped} decided, {skipped}{' '}
            skipped.
          </label>
        </p>
        <progress id="progress" max={Math.max(1, chosen)} value={settled} />
      </div>
      {isOpen && (
        <p>
          You can leave this page; the work goes on.{' '}
          <a href={`/officer/bulk-decisions/${bulk.id}`}>Look again</a>
        </p>
      )}
      {skips.length > 0 && (
        <>
          <h2>Skipped, and why</h2>
          <ul>
            {skips.map(({ reference, skipped: why }) => (
              <li key={reference}>
                <a href={`/officer/comments/${reference}`}>{reference}</a>:{' '}
                {skippedInWords(why ?? '')}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isOpen && skipped < settled && (
        <p>
          <a href={`/officer/bulk-decisions/new?decided_by=${bulk.id}`}>Decide about them again</a>
        </p>
      )}
      <p>
        <a href="/officer/queue">Back to the queue</a>
      </p>
    </main>
  )
}

const LOOK_EVERY_MS = 2_000

function useLookAgain(isOpen: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isOpen) return
    const timer = setInterval(() => document.hidden || revalidate(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isOpen, revalidate])
}
