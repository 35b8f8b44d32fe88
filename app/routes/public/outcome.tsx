import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { considerationOf, dispositionsOf } from '#db/queries/dispositions.server.ts'
import { feedbackOf } from '#db/queries/feedback.server.ts'
import { progressOf, openReviewFollowing } from '#db/queries/progress.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { CountsLine } from '#app/outcomes/counts-line.tsx'
import { MethodNote } from '#app/outcomes/method-note.tsx'
import { NextCheck, Progress } from '#app/outcomes/next-check.tsx'
import { outcomeFrom } from '#app/outcomes/outcome-from.server.ts'
import { publishedWith } from '#app/outcomes/published.server.ts'
import { Reconciliation } from '#app/outcomes/reconciliation.tsx'
import { ThemesRaised } from '#app/outcomes/themes-raised.tsx'
import { agreementFacts } from '#app/themes/agreement-facts.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'

/** Counts nothing but the sample: the figures were kept when it was published. */
export async function loader({ params }: LoaderFunctionArgs) {
  const review = await reviewFrom(params)
  const outcome = await outcomeFrom(review)
  const [published, dispositions, record, progress, following, feedback] = await Promise.all([
    publishedWith(db, outcome.id),
    dispositionsOf(db, review.codeframe_id),
    considerationOf(db, review.id),
    progressOf(db, outcome.id),
    openReviewFollowing(db, review.id),
    feedbackOf(db, review.id),
  ])
  const { next_check_on: on, next_check: what } = outcome
  const isDue = on !== null && on <= londonDate(now())
  return {
    ...{ review, outcome, published, dispositions, progress },
    record: record ?? null,
    agreement: await agreementFacts(db, review.id),
    hasFeedback: feedback !== undefined,
    check: { on, what, isDue, following: following ?? null },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.review.title ?? ''}: what we decided` },
]

export default function Outcome() {
  const page = useLoaderData<typeof loader>()
  const { review, outcome, dispositions } = page
  const { figures, themes, quotes } = page.published
  return (
    <main className="wrap wide" id="main">
      <p className="labels">
        <Tag>Decided</Tag>
        <span className="quiet">
          {outcome.decided_by_body}, {dateIn(outcome.decided_on)}
          {outcome.reference && ` · decision ${outcome.reference}`}
        </span>
      </p>
      <h1>{review.title}: what we decided</h1>
      {figures && (
        <CountsLine figures={figures} themes={themes.length} answered={dispositions.length} />
      )}
      <div className="three">
        <Said title="We asked" words={outcome.asked} />
        <Said title="You said" words={outcome.said} />
        <Said title="We did" words={outcome.did} />
      </div>
      {figures && <ThemesRaised themes={themes} figures={figures} />}
      <h2>Every theme, and what became of it</h2>
      <Reconciliation themes={themes} dispositions={dispositions} quotes={quotes} />
      <Progress entries={page.progress} />
      <NextCheck {...page.check} />
      {outcome.equality && (
        <>
          <h2>What it means for equality</h2>
          <p>{outcome.equality}</p>
        </>
      )}
      {figures && (
        <MethodNote figures={figures} agreement={page.agreement} words={outcome.method} />
      )}
      {page.record?.considered_at && (
        <p>
          {review.decisionMakerName}, {review.decisionMakerPost}, recorded having considered the
          comments and themes on {dateIn(page.record.considered_at)}.{' '}
          <span className="quiet">
            The evidence was sealed on {dateIn(page.record.handed_over_at)} with the SHA-256 hash{' '}
            <code className="hash">{page.record.sha256}</code>.
          </span>
        </p>
      )}
      {page.hasFeedback && (
        <p>
          <a href={`/reviews/${review.slug}/feedback`}>
            The feedback received, as it was published before the decision
          </a>
        </p>
      )}
    </main>
  )
}

function Said({ title, words }: { title: string; words: string }) {
  return (
    <div>
      <h2>{title}</h2>
      {words.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}
