import { counted } from '#app/ui/counted.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { considerationOf, themesLackingDisposition } from '#db/queries/dispositions.server.ts'
import { publicationsInScope } from '#db/queries/reviews.server.ts'
import { outcomeWork } from '#app/outcomes/work.server.ts'
import { Work } from '#app/outcomes/work.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { NextStep } from '#app/reviews/next-step.tsx'
import { outcomePromised } from '#app/reviews/outcome-promised.server.ts'
import { Promised } from '#app/reviews/promised.tsx'
import { ReviewRail } from '#app/reviews/review-rail.tsx'
import { isWithDecisionMaker, REVIEW_STATES } from '#app/reviews/review.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { countedContributions } from '#app/themes/contribution.ts'
import { CountedAt } from '#app/themes/counted-at.tsx'
import { figuresForOfficers } from '#app/themes/figures-for-officers.server.ts'
import { ThemeChart } from '#app/themes/theme-chart.tsx'
import { ThemeTable } from '#app/themes/theme-table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const [figures, publications, record, lacking, work] = await Promise.all([
    figuresForOfficers(db, { review, at: now() }),
    publicationsInScope(db, review.id),
    considerationOf(db, review.id),
    isWithDecisionMaker(review) ? themesLackingDisposition(db, review.codeframe_id) : [],
    outcomeWork(db, { review, at: now() }),
  ])
  const promise = await outcomePromised(db, { review, today: londonDate(now()) })
  return { review, ...figures, publications, record: record ?? null, lacking, work, promise }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.review.title ?? '' }]

export default function OfficerReview() {
  const page = useLoaderData<typeof loader>()
  const { review, themes, counts, publications, record, lacking, work, promise } = page
  return (
    <main className="wrap columns" id="main">
      <div>
        <p className="labels">
          <Tag>{REVIEW_STATES[review.state]}</Tag>
          <span className="quiet">
            <a href={`/officer/policies/${review.policySlug}`}>{review.policy}</a> ·{' '}
            {review.state === 'planned' ? 'planned' : 'opened'} <When at={review.opened_at} />
          </span>
        </p>
        <h1>{review.title}</h1>
        <p className="lede">{review.question}</p>
        <NextStep review={review} themes={themes} record={record} lacking={lacking} />
        <Work review={review} work={work} />
        {promise?.isClosed && <Promised {...promise} />}
        <h2>Themes</h2>
        <p>
          {countedContributions(counts)} from {counted(counts.people, 'person', 'people')} in scope.{' '}
          <a href={`/officer/reviews/${review.slug}/bench`}>
            {record ? 'Read them' : 'Read and code them'}
          </a>
          {' · '}
          <a href={`/officer/reviews/${review.slug}/findings`}>What a machine found</a>
        </p>
        <CountedAt at={page.countedAt} />
        {themes.length > 0 && (
          <>
            <ThemeChart themes={themes} />
            <ThemeTable themes={themes} />
          </>
        )}
      </div>
      <ReviewRail review={review} publications={publications} isHandedOver={record !== null} />
    </main>
  )
}
