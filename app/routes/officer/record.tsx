import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { onRecord } from '#app/reviews/on-record.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { slug, title } = review
  return { slug, title, entries: await onRecord(db, review) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Evidence file: ${data?.title ?? ''}` },
]

export default function EvidenceFile() {
  const { slug, title, entries } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href={`/officer/reviews/${slug}`}>{title}</a>
      </p>
      <h1>Evidence file</h1>
      <p>Everything on record about this review, in the order in which it happened.</p>
      <ol className="cards">
        {entries.map(({ key, at, by, what, words }) => (
          <li key={key}>
            <p className="quiet">
              <When at={at} withTime />
              {by && `, ${by}`}
            </p>
            <h2>{what}</h2>
            {words.length > 0 && (
              <div className="own-words">
                {words.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </main>
  )
}
