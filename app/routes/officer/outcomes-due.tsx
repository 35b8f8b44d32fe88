import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { outcomesDue } from '#db/queries/review-clock.server.ts'
import { bankHolidays } from '#app/moderation/calendar.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { closedBy, outcomeDueOn, REMINDED_AT } from '#app/reviews/review-clock.ts'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const today = londonDate(now())
  const after = pageKeyFrom(new URL(request.url).searchParams.get('after'))
  const found = await outcomesDue(db, {
    closedBy: closedBy(today, REMINDED_AT[0]),
    after,
    limit: A_PAGE + 1,
  })
  const holidays = new Set((await bankHolidays(db)).keys())
  const rows = found.slice(0, A_PAGE).map((review) => {
    const dueOn = outcomeDueOn(review.closes_on, holidays)
    return { ...review, dueOn, isLate: dueOn < today }
  })
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  return {
    rows,
    first: after ? '/officer/reviews/due' : null,
    next: last ? `/officer/reviews/due?after=${last.closes_on}~${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Outcomes that are due' }]

export default function OutcomesDue() {
  const { rows, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/officer/reviews">Policy reviews</a>
      </p>
      <h1>Outcomes that are due</h1>
      <p>
        Not published yet, and due within four weeks or overdue. An outcome is due twelve weeks
        after its review closes, on a working day. Its owner and whoever decides are reminded four
        weeks and one week before, and when it is missed.
      </p>
      {rows.length === 0 && <p>No outcome is due within four weeks.</p>}
      <ul className="cards">
        {rows.map((review) => (
          <li key={review.id}>
            <p className="labels">
              <Tag tone={review.isLate ? 'amber' : 'plain'}>
                {review.isLate ? 'Overdue' : 'Due'} {dateIn(review.dueOn)}
              </Tag>
              <span className="quiet">closed {dateIn(review.closes_on)}</span>
            </p>
            <h2>
              <a href={`/officer/reviews/${review.slug}`}>{review.title}</a>
            </h2>
            <p className="quiet">
              {REVIEW_STATES[review.state]} · run by {review.ownerName} · decided by{' '}
              {review.decisionMakerName}
            </p>
          </li>
        ))}
      </ul>
      <Pager first={first} next={next} />
    </main>
  )
}
