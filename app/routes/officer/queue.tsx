import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { Card } from '#app/moderation/card.tsx'
import { DecisionForm } from '#app/moderation/decision-form.tsx'
import { QueueRows } from '#app/moderation/queue-rows.tsx'
import { QueueSide } from '#app/moderation/queue-side.tsx'
import { queuePage } from '#app/moderation/queue-page.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'read_queue')
  const queue = await queuePage(db, new URL(request.url).searchParams)
  const [oldest] = queue.rows
  const card = oldest ? await moderationCard({ reference: oldest.reference }) : null
  return { queue, card, rules: await houseRules(db) }
}

export const meta: MetaFunction = () => [{ title: 'Queue' }]

export default function Queue() {
  const { queue, card, rules } = useLoaderData<typeof loader>()
  const { rows, counts, filter, search, first, next } = queue
  const decided = useSearchParams()[0].get('decided')
  return (
    <main className="desk" id="main">
      <QueueSide counts={counts} filter={filter} />
      <QueueRows
        rows={rows}
        current={card?.comment.reference ?? null}
        search={search}
        first={first}
        next={next}
      />
      <section className="card" aria-label="The comment that has waited longest">
        {decided && (
          <Notice>
            <p>{decided} was decided.</p>
          </Notice>
        )}
        {card ? (
          <>
            <Card card={card} />
            <DecisionForm card={card} rules={rules} search={search} errors={undefined} typed={{}} />
          </>
        ) : (
          <>
            <h1>Nothing waits here</h1>
            <p>{search ? 'Choose another filter.' : 'Every comment has been read.'}</p>
          </>
        )}
      </section>
    </main>
  )
}
