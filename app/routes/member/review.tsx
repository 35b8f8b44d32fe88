import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeCounts } from '#db/queries/codings.server.ts'
import { considerationOf, dispositionsOf } from '#db/queries/dispositions.server.ts'
import { quotesFor } from '#db/queries/quotes.server.ts'
import { requireMember } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { ThemeToDecide } from '#app/reviews/theme-to-decide.tsx'
import { ConsiderationForm } from '#app/reviews/consideration-form.tsx'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { reviewToDecideFrom } from '#app/reviews/review-from.server.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const review = await reviewToDecideFrom(params, member)
  const [themes, dispositions, quotes, record] = await Promise.all([
    themeCounts(db, review.codeframe_id),
    dispositionsOf(db, review.codeframe_id),
    quotesFor(db, review.codeframe_id),
    considerationOf(db, review.id),
  ])
  return { review, themes, dispositions, quotes, record }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Decide: ${data?.review.title ?? ''}` },
]

export default function DecideReview() {
  const { review, themes, dispositions, quotes, record } = useLoaderData<typeof loader>()
  const answered = new Set(dispositions.map((answer) => answer.theme_id))
  return (
    <main className="wrap narrow" id="main">
      <p className="labels">
        <Tag>{REVIEW_STATES[review.state]}</Tag>
      </p>
      <h1>{review.title}</h1>
      <p className="lede">{review.question}</p>
      {!record && <p>An officer has not handed the evidence over to you yet.</p>}
      {record && (
        <p className="quiet">
          Handed over <When at={record.handed_over_at} withTime />, sealed as{' '}
          <code className="hash">{record.sha256}</code>
        </p>
      )}
      {record && !record.considered_at && (
        <>
          <h2>Read every theme first</h2>
          <p>You decide about a theme once you have recorded that you considered them all.</p>
        </>
      )}
      {record?.considered_at && (
        <p>
          You recorded having considered this on <When at={record.considered_at} />. {answered.size}{' '}
          of {themes.length} themes have an answer.
        </p>
      )}
      <ol className="cards">
        {themes.map((theme) => (
          <ThemeToDecide
            key={theme.id}
            theme={theme}
            review={review}
            quote={quotes.find((quote) => quote.theme_id === theme.id)}
            answer={dispositions.find((answer) => answer.theme_id === theme.id)}
            canDecide={Boolean(record?.considered_at) && review.state !== 'published'}
          />
        ))}
      </ol>
      {record && !record.considered_at && <ConsiderationForm slug={review.slug} />}
    </main>
  )
}
