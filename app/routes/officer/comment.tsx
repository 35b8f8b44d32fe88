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

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'read_queue')
  const [card, queue, rules] = await Promise.all([
    moderationCard(params),
    queuePage(db, new URL(request.url).searchParams),
    houseRules(db),
  ])
  return { card, queue, rules }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.card.comment.reference ?? ''} – Queue` },
]

export default function OfficerComment() {
  const { card, queue, rules } = useLoaderData<typeof loader>()
  const decided = useSearchParams()[0].get('decided')
  const { rows, counts, filter, search, first, next } = queue
  return (
    <main className="desk with-card" id="main">
      <QueueSide counts={counts} filter={filter} />
      <QueueRows
        search={search}
        rows={rows}
        current={card.comment.reference}
        first={first}
        next={next}
      />
      <section className="card" aria-label="The comment">
        {decided && (
          <Notice>
            <p>{decided} was decided. This is the next one waiting.</p>
          </Notice>
        )}
        <p className="only-on-a-phone">
          <a href={`/officer/queue${search ? `?${search}` : ''}`}>Back to the queue</a>
        </p>
        <Card card={card} />
        <DecisionForm card={card} rules={rules} search={search} errors={undefined} typed={{}} />
      </section>
    </main>
  )
}
