import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { reviews } from '#db/queries/reviews.server.ts'
import { whatChanged } from '#db/queries/what-changed.server.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { ChangeCards } from '#app/outcomes/change-cards.tsx'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { Pager } from '#app/ui/pager.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const before = pageKeyFrom(new URL(request.url).searchParams.get('before'))
  const [found, running] = await Promise.all([
    whatChanged(db, { before, limit: A_PAGE + 1 }),
    before ? [] : reviews(db, { before: null, limit: A_PAGE }),
  ])
  const changes = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? changes.at(-1) : undefined
  const key = last && new URLSearchParams({ before: `${last.published_at}~${last.id}` })
  return {
    changes,
    running: running.filter(({ state }) => state !== 'published' && state !== 'implemented'),
    first: before ? '/what-changed' : null,
    next: key ? `/what-changed?${key}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'What changed because of comments' }]

export default function WhatChanged() {
  const { changes, running, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>What changed because of comments</h1>
      <p className="lede">
        Each review ends with an answer to every theme people raised, also to those that lost.
      </p>
      <ChangeCards changes={changes} />
      <Pager first={first} next={next} />
      <p className="quiet">
        <a href="/what-changed.atom">Atom feed of outcomes and feedback</a>
      </p>
      {running.length > 0 && (
        <>
          <h2>Reviews under way</h2>
          <ul className="cards">
            {running.map((review) => (
              <li key={review.id}>
                <h3>
                  <a href={`/reviews/${review.slug}`}>{review.title}</a>
                </h3>
                <p>{review.question}</p>
                <p className="quiet">
                  {REVIEW_STATES[review.state]} · opened <When at={review.opened_at} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  )
}
