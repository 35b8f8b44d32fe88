import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { answeredAppeals, openAppeals } from '#db/queries/appeals.server.ts'
import { APPEAL_ANSWERS } from '#app/moderation/appeal.ts'
import { VERDICTS_DONE } from '#app/moderation/decision.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 25

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'answer_appeal')
  const after = pageKeyFrom(new URL(request.url).searchParams.get('after'))
  const [found, answered] = await Promise.all([
    openAppeals(db, { after, limit: A_PAGE + 1 }),
    answeredAppeals(db, { limit: A_PAGE }),
  ])
  const at = now()
  const last = found.length > A_PAGE ? found[A_PAGE - 1] : undefined
  const key = last && new URLSearchParams({ after: `${last.due_at}~${last.id}` })
  return {
    open: found.slice(0, A_PAGE).map(({ grounds: _, words: __, ...appeal }) => ({
      ...appeal,
      isOverdue: appeal.due_at < at,
      isOwn: appeal.decided_by === officer.id,
    })),
    answered: answered.map(({ id, reference, result }) => ({ id, reference, result })),
    first: after ? '/officer/appeals' : null,
    next: key ? `/officer/appeals?${key}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Appeals' }]

export default function Appeals() {
  const { open, answered, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Appeals</h1>
      {open.length === 0 && <p className="lede">No appeal waits for an answer.</p>}
      <ol className="cards">
        {open.map((appeal) => (
          <li key={appeal.id}>
            <h2>
              <a href={`/officer/appeals/${appeal.id}`}>
                {appeal.reference} by {appeal.author_name}
              </a>
            </h2>
            <p>
              <Tag tone={appeal.isOverdue ? 'red' : 'amber'}>
                {appeal.isOverdue ? 'Overdue' : 'Due'} <When at={appeal.due_at} withTime />
              </Tag>
            </p>
            <p className="quiet">
              Against: {VERDICTS_DONE[appeal.verdict]}
              {appeal.rule !== null && ` under rule ${appeal.rule}`} by {appeal.officer}
              {appeal.isOwn && ' (you: a different officer answers)'}
            </p>
          </li>
        ))}
      </ol>
      <Pager first={first} next={next} />
      {answered.length > 0 && <h2>Answered last</h2>}
      <ul>
        {answered.map(({ id, reference, result }) => (
          <li key={id}>
            <a href={`/officer/appeals/${id}`}>{reference}</a>: {result && APPEAL_ANSWERS[result]}
          </li>
        ))}
      </ul>
    </main>
  )
}
