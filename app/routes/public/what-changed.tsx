import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { publishedOutcomes } from '#db/queries/outcomes.server.ts'
import { reviews } from '#db/queries/reviews.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { OutcomeCards } from '#app/outcomes/outcome-cards.tsx'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { Pager } from '#app/ui/pager.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const [found, running] = await Promise.all([
    publishedOutcomes(db, { before, limit: A_PAGE + 1 }),
    reviews(db, { before: null, limit: A_PAGE }),
  ])
  const outcomes = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? outcomes.at(-1) : undefined
  return {
    outcomes,
    running: running.filter(({ state }) => state !== 'published' && state !== 'implemented'),
    first: before ? '/what-changed' : null,
    next: last ? `/what-changed?before=${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'What changed because of comments' }]

export default function WhatChanged() {
  const { outcomes, running, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>What changed because of comments</h1>
      <p className="lede">
        Each review ends with an answer to every theme people raised, also to those that lost.
      </p>
      <OutcomeCards outcomes={outcomes} heading="h2" />
      <Pager first={first} next={next} />
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
