import { counted } from '#app/ui/counted.ts'
import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeCounts } from '#db/queries/codings.server.ts'
import { contributionCounts, outcomeOf } from '#db/queries/outcomes.server.ts'
import { publicationsInScope } from '#db/queries/reviews.server.ts'
import { db } from '#app/platform/database.server.ts'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { countedContributions } from '#app/themes/contribution.ts'
import { ThemeChart } from '#app/themes/theme-chart.tsx'
import { ThemeTable } from '#app/themes/theme-table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const review = await reviewFrom(params)
  if (await outcomeOf(db, review.id)) throw redirect(`/reviews/${review.slug}/outcome`)
  const [themes, counts, publications] = await Promise.all([
    themeCounts(db, review.codeframe_id),
    contributionCounts(db, review.id),
    publicationsInScope(db, review.id),
  ])
  return { review, themes, counts, publications }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.review.title ?? '' }]

export default function Review() {
  const { review, themes, counts, publications } = useLoaderData<typeof loader>()
  return (
    <main className="wrap wide" id="main">
      <p className="labels">
        <Tag>{REVIEW_STATES[review.state]}</Tag>
        <span className="quiet">
          opened <When at={review.opened_at} />
        </span>
      </p>
      <h1>{review.title}</h1>
      <p className="lede">{review.question}</p>
      <p>
        {review.decisionMakerName}, {review.decisionMakerPost}, decides. Every theme raised gets an
        answer with a reason, and everyone who commented is told it.
      </p>
      <p>
        <a href={`/follow/review/${review.slug}`}>Mail me what becomes of it</a>
      </p>
      <h2>Where to comment</h2>
      <ul>
        {publications.map((publication) => (
          <li key={publication.id}>
            <a href={`/publications/${publication.slug}`}>{publication.title}</a>
          </li>
        ))}
      </ul>
      <h2>Themes so far</h2>
      <p>
        {countedContributions(counts)} from {counted(counts.people, 'person', 'people')} so far.
      </p>
      {themes.length === 0 ? (
        <p>No themes have been drawn from them yet.</p>
      ) : (
        <>
          <ThemeChart themes={themes} />
          <ThemeTable themes={themes} />
        </>
      )}
    </main>
  )
}
