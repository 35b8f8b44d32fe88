import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { db } from '#app/platform/database.server.ts'
import { CountsLine } from '#app/outcomes/counts-line.tsx'
import { MethodNote } from '#app/outcomes/method-note.tsx'
import { feedbackFrom } from '#app/outcomes/outcome-from.server.ts'
import { publishedWith } from '#app/outcomes/published.server.ts'
import { ThemesAndQuotes } from '#app/outcomes/themes-and-quotes.tsx'
import { ThemesRaised } from '#app/outcomes/themes-raised.tsx'
import { agreementFacts } from '#app/themes/agreement-facts.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

/** Counts nothing: the figures were kept when it was published. */
export async function loader({ params }: LoaderFunctionArgs) {
  const review = await reviewFrom(params)
  const feedback = await feedbackFrom(review)
  const [published, outcome] = await Promise.all([
    publishedWith(db, feedback.id),
    outcomeOf(db, review.id),
  ])
  const agreement = await agreementFacts(db, review.id)
  return { review, feedback, published, agreement, isDecided: outcome !== undefined }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.review.title ?? ''}: what people said` },
]

export default function Feedback() {
  const { review, feedback, published, agreement, isDecided } = useLoaderData<typeof loader>()
  const { figures, themes, quotes } = published
  return (
    <main className="wrap wide" id="main">
      <p className="labels">
        <Tag>Feedback received</Tag>
        <span className="quiet">
          published <When at={feedback.published_at} />
        </span>
      </p>
      <h1>{review.title}: what people said</h1>
      {figures && <CountsLine figures={figures} themes={themes.length} />}
      <div className="measure">
        {feedback.said.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {figures && <ThemesRaised themes={themes} figures={figures} />}
      <h2>Every theme, in people’s words</h2>
      <ThemesAndQuotes themes={themes} quotes={quotes} />
      <h2>What happens next</h2>
      {isDecided ? (
        <p>
          It has been decided: <a href={`/reviews/${review.slug}/outcome`}>what we decided</a>, with
          the answer to every theme.
        </p>
      ) : (
        <p className="measure">{feedback.next}</p>
      )}
      {figures && <MethodNote figures={figures} agreement={agreement} />}
    </main>
  )
}
