import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeCounts } from '#db/queries/codings.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { equalityCounts } from '#app/reviews/equality-counts.server.ts'
import { EqualityTable } from '#app/reviews/equality-table.tsx'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const [tables, themes] = await Promise.all([
    equalityCounts(db, review),
    themeCounts(db, review.codeframe_id),
  ])
  const names = Object.fromEntries(themes.map(({ id, name }) => [id, name]))
  return {
    slug: review.slug,
    title: review.title,
    isAsked: review.equality_asked_at !== null,
    tables,
    names,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who took part: ${data?.title ?? ''}` },
]

export default function Equality() {
  const { slug, title, isAsked, tables, names } = useLoaderData<typeof loader>()
  return (
    <main className="wrap wide" id="main">
      <p className="quiet">
        <a href={`/officer/reviews/${slug}`}>{title}</a>
      </p>
      <h1>Who took part</h1>
      <p>
        From what contributors said about themselves. Nobody sees a single answer. A number under 10
        is hidden, and so is every number that would give one away.
      </p>
      {!isAsked && (
        <p>
          Contributors are not asked. <a href={`/officer/reviews/${slug}/scope`}>Ask them</a>
        </p>
      )}
      {isAsked && tables.length === 0 && <p>Nobody has answered yet.</p>}
      {tables.map((table) => (
        <EqualityTable key={table.question} {...table} names={names} />
      ))}
    </main>
  )
}
