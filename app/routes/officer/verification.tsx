import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { verifyReview } from '#app/reviews/verify.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const verified = await verifyReview(db, review)
  if (!verified) throw notFound()
  return { slug: review.slug, title: review.title, verified }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Is it what was sealed? ${data?.title ?? ''}` },
]

export default function Verification() {
  const { slug, title, verified } = useLoaderData<typeof loader>()
  const { holds, sealed, recomputed, handedOverAt, altered, since } = verified
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href={`/officer/reviews/${slug}`}>{title}</a>
      </p>
      <h1>Is it what was sealed?</h1>
      <Notice warning={!holds}>
        <p>
          {holds
            ? 'What the decision-maker was given is what was sealed.'
            : 'This is not what was sealed. Somebody has changed what nothing here can change.'}
        </p>
      </Notice>
      <p>
        Sealed <When at={handedOverAt} withTime /> as <code className="hash">{sealed}</code>
      </p>
      <p>
        Recomputed now as <code className="hash">{recomputed}</code>
      </p>
      {altered.length > 0 && <Lines title="Altered" lines={altered} />}
      {since.length === 0 ? (
        <p>Nothing has changed since.</p>
      ) : (
        <Lines title="Changed since, and not in what was sealed" lines={since} />
      )}
    </main>
  )
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
