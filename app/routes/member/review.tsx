import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  considerationOf,
  dispositionsOf,
  themesLackingDisposition,
} from '#db/queries/dispositions.server.ts'
import { requireMember } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { ConsiderationForm } from '#app/reviews/consideration-form.tsx'
import { Lacking } from '#app/reviews/next-step.tsx'
import { HandedAnalysis, Unread } from '#app/reviews/handed-over.tsx'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { reviewToDecideFrom } from '#app/reviews/review-from.server.ts'
import { ThemeToDecide } from '#app/reviews/theme-to-decide.tsx'
import { themesToRead } from '#app/reviews/theme-page.server.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const review = await reviewToDecideFrom(params, member)
  const [handed, dispositions, record, lacking] = await Promise.all([
    themesToRead(db, review.id),
    dispositionsOf(db, review.codeframe_id),
    considerationOf(db, review.id),
    themesLackingDisposition(db, review.codeframe_id),
  ])
  return { review, handed, dispositions, record, lacking }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Decide: ${data?.review.title ?? ''}` },
]

export default function DecideReview() {
  const { review, handed, dispositions, record, lacking } = useLoaderData<typeof loader>()
  const themes = handed?.themes ?? []
  const unread = themes.filter(({ readAt }) => readAt === null)
  const isConsidered = Boolean(record?.considered_at)
  const isOver = review.state === 'published' || review.state === 'implemented'
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
      {handed && <HandedAnalysis {...handed} />}
      {record && !isConsidered && <Unread slug={review.slug} themes={themes} unread={unread} />}
      {record?.considered_at && (
        <p>
          You recorded having considered this on <When at={record.considered_at} />.{' '}
          {dispositions.length} of {themes.length} themes have an answer.
        </p>
      )}
      {isConsidered && !isOver && lacking.length > 0 && (
        <Lacking
          lacking={lacking}
          addressOf={({ id }) => `/member/reviews/${review.slug}/dispositions?theme=${id}`}
        />
      )}
      <ol className="cards">
        {themes.map((theme) => (
          <ThemeToDecide
            key={theme.id}
            theme={theme}
            review={review}
            answer={dispositions.find((answer) => answer.theme_id === theme.id)}
            canDecide={isConsidered && !isOver}
            isOwed={lacking.some(({ id }) => id === theme.id)}
          />
        ))}
      </ol>
      {record && !isConsidered && unread.length === 0 && (
        <section id="considered" aria-label="Having considered it">
          <ConsiderationForm slug={review.slug} />
        </section>
      )}
    </main>
  )
}
