import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  changesOfPolicy,
  editionsOfPolicy,
  publicationsOfPolicy,
  reviewsOfPolicy,
} from '#db/queries/policies.server.ts'
import { db } from '#app/platform/database.server.ts'
import { historyOf } from '#app/reviews/policy.ts'
import { policyFrom } from '#app/reviews/policy-from.server.ts'
import { PolicyHistory, PolicyReviews } from '#app/reviews/policy-parts.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const policy = await policyFrom(params)
  const [reviews, publications, editions, changes] = await Promise.all([
    reviewsOfPolicy(db, policy.id),
    publicationsOfPolicy(db, policy.id),
    editionsOfPolicy(db, policy.id),
    changesOfPolicy(db, policy.id),
  ])
  return { policy, reviews, publications, history: historyOf(editions, changes) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.policy.title ?? '' }]

export default function Policy() {
  const { policy, reviews, publications, history } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">Policy</p>
      <h1>{policy.title}</h1>
      {policy.summary && <p className="lede">{policy.summary}</p>}
      {publications.length > 0 && (
        <>
          <h2>Where it is written</h2>
          <ul>
            {publications.map(({ id, slug, title }) => (
              <li key={id}>
                <a href={`/publications/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Reviews</h2>
      <PolicyReviews reviews={reviews} />
      <h2>What changed, and why</h2>
      <PolicyHistory history={history} />
    </main>
  )
}
