import { counted } from '#app/ui/counted.ts'
import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeCounts } from '#db/queries/codings.server.ts'
import { considerationOf } from '#db/queries/dispositions.server.ts'
import { feedbackOf } from '#db/queries/feedback.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { outcomeOf, withdrawnOutcomeOf } from '#db/queries/outcomes.server.ts'
import { reviewFollowed } from '#db/queries/progress.server.ts'
import { publicationsInScope } from '#db/queries/reviews.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { outcomePromised } from '#app/reviews/outcome-promised.server.ts'
import { Promised } from '#app/reviews/promised.tsx'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { countedLately } from '#app/themes/counted-lately.server.ts'
import { countedContributions } from '#app/themes/contribution.ts'
import { ThemeChart } from '#app/themes/theme-chart.tsx'
import { ThemeTable } from '#app/themes/theme-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn, When } from '#app/ui/when.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const review = await reviewFrom(params)
  if (review.state === 'planned') throw notFound()
  if (await outcomeOf(db, review.id)) throw redirect(`/reviews/${review.slug}/outcome`)
  const [[themes, counts], publications, record, ...rest] = await Promise.all([
    countedLately(db, {
      review: review.id,
      named: `review ${review.id}`,
      count: () =>
        Promise.all([themeCounts(db, review.codeframe_id), contributionCounts(db, review.id)]),
    }),
    publicationsInScope(db, review.id),
    considerationOf(db, review.id),
    feedbackOf(db, review.id),
    withdrawnOutcomeOf(db, review.id),
    reviewFollowed(db, review.id),
  ])
  const [feedback, withdrawn, follows] = rest
  return {
    ...{ review, themes, counts, publications },
    handedOverAt: record?.handed_over_at ?? null,
    promise: await outcomePromised(db, { review, today: londonDate(now()) }),
    hasFeedback: feedback !== undefined,
    withdrawn: withdrawn ?? null,
    follows: follows ?? null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.review.title ?? '' }]

export default function Review() {
  const page = useLoaderData<typeof loader>()
  const { review, themes, counts, publications, promise, withdrawn, follows } = page
  const isGathering = review.state === 'gathering'
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
      {withdrawn && (
        <Notice>
          <p>
            The outcome of {dateIn(withdrawn.published_at)} was withdrawn on{' '}
            {dateIn(withdrawn.withdrawn_at)}: {withdrawn.withdrawn_reason}
          </p>
        </Notice>
      )}
      {follows && (
        <p>
          It asks what came of{' '}
          <a href={`/reviews/${follows.slug}/outcome`}>the outcome of an earlier review</a>:{' '}
          {follows.title}.
        </p>
      )}
      <p>
        {review.decisionMakerName}, {review.decisionMakerPost}, decides. Every theme raised gets an
        answer with a reason, and everyone who commented is told it.
      </p>
      {promise && <Promised {...promise} handedOverAt={page.handedOverAt} />}
      <p>
        Part of the policy <a href={`/policies/${review.policySlug}`}>{review.policy}</a>.
      </p>
      <p>
        <a href={`/follow/review/${review.slug}`}>Mail me what becomes of it</a>
      </p>
      {page.hasFeedback && (
        <p>
          <a href={`/reviews/${review.slug}/feedback`}>The feedback received</a> is published
          {review.state === 'decided' ? '.' : '; nothing is decided yet.'}
        </p>
      )}
      <h2>{isGathering ? 'Where to comment' : 'Where it was said'}</h2>
      <ul>
        {publications.map((publication) => (
          <li key={publication.id}>
            <a href={`/publications/${publication.slug}`}>{publication.title}</a>
          </li>
        ))}
      </ul>
      <h2>{isGathering ? 'Themes so far' : 'What people raised'}</h2>
      <p>
        {countedContributions(counts)} from {counted(counts.people, 'person', 'people')}
        {isGathering && ' so far'}.
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
