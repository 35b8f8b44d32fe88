import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { reviews } from '#db/queries/reviews.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const found = await reviews(db, { before, limit: A_PAGE + 1 })
  const rows = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  return {
    rows,
    first: before ? '/officer/reviews' : null,
    next: last ? `/officer/reviews?before=${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Reviews' }]

export default function Reviews() {
  const { rows, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Policy reviews</h1>
      <p>
        <a className="govuk-button" href="/officer/reviews/new">
          Plan a review
        </a>
      </p>
      <p>
        <a href="/officer/policies">Policies</a> ·{' '}
        <a href="/officer/reviews/due">Outcomes that are due</a>
      </p>
      {rows.length === 0 && <p>No review has been planned yet.</p>}
      <ul className="cards">
        {rows.map((review) => (
          <li key={review.id}>
            <p className="labels">
              <Tag tone={review.state === 'published' ? 'brand' : 'amber'}>
                {REVIEW_STATES[review.state]}
              </Tag>
              <span className="quiet">
                {review.state === 'planned' ? 'planned' : 'opened'} <When at={review.opened_at} />
              </span>
            </p>
            <h2>
              <a href={`/officer/reviews/${review.slug}`}>{review.title}</a>
            </h2>
            <p>{review.question}</p>
            <p className="quiet">
              {review.policy} · decided by {review.decisionMakerName}
            </p>
          </li>
        ))}
      </ul>
      <Pager first={first} next={next} />
    </main>
  )
}
