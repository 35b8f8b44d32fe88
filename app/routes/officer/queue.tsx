import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { QueueRows } from '#app/moderation/queue-rows.tsx'
import { QueueSide } from '#app/moderation/queue-side.tsx'
import { queuePage } from '#app/moderation/queue-page.server.ts'
import { requireRole } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'officer')
  return queuePage(db, new URL(request.url).searchParams)
}

export const meta: MetaFunction = () => [{ title: 'Queue' }]

export default function Queue() {
  const { rows, counts, filter, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="desk" id="main">
      <QueueSide counts={counts} filter={filter} />
      <QueueRows rows={rows} current={null} first={first} next={next} />
      <section className="card">
        <h1>Queue</h1>
        {rows[0] ? (
          <p>
            The comment that has waited longest comes first.{' '}
            <a className="govuk-button" href={`/officer/comments/${rows[0].reference}`}>
              Open it
            </a>
          </p>
        ) : (
          <p>Every comment has been read.</p>
        )}
      </section>
    </main>
  )
}
