import { Notice } from '#app/ui/notice.tsx'
import { dateIn } from '#app/ui/when.tsx'
import type { ReviewState } from '#db/schema/reviews.ts'

type NextStep = {
  review: { slug: string; state: ReviewState; decisionMakerName: string }
  themes: unknown[]
  record: { considered_at: string | null; handed_over_at: string } | null
  lacking: { id: string; name: string }[]
}

/** Where the review stands, and the one thing to do next. */
export function NextStep({ review, themes, record, lacking }: NextStep) {
  const { slug, state, decisionMakerName } = review
  if (state === 'planned') return <Planned slug={slug} />
  if (state === 'gathering') return <Gathering slug={slug} canHandOver={themes.length > 0} />
  if (state === 'published' || state === 'implemented') {
    return (
      <Notice>
        <p>
          The outcome is public: <a href={`/reviews/${slug}/outcome`}>what we decided</a>.
        </p>
      </Notice>
    )
  }
  return (
    <Notice>
      <p>
        {record?.considered_at
          ? `${decisionMakerName} considered the evidence on ${dateIn(record.considered_at)}.`
          : `The evidence is with ${decisionMakerName}, who has not recorded having considered it yet.`}
      </p>
      {lacking.length > 0 ? (
        <Lacking lacking={lacking} addressOf={({ id }) => `/officer/reviews/${slug}#theme-${id}`} />
      ) : (
        record?.considered_at && (
          <p>
            <a className="govuk-button" href={`/officer/reviews/${slug}/outcome`}>
              Write the outcome
            </a>
          </p>
        )
      )}
    </Notice>
  )
}

type LackingThemes = {
  lacking: { id: string; name: string }[]
  /** Where each can be seen, or answered. */
  addressOf: (theme: { id: string }) => string
}

export function Lacking({ lacking, addressOf }: LackingThemes) {
  return (
    <>
      <p>The outcome cannot be published until these themes have an answer:</p>
      <ul>
        {lacking.map((theme) => (
          <li key={theme.id}>
            <a href={addressOf(theme)}>{theme.name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Gathering({ slug, canHandOver }: { slug: string; canHandOver: boolean }) {
  return (
    <Notice>
      <p>
        Add themes, and code the comments to them. When you hand the review over, the evidence is
        sealed and coding ends.
      </p>
      <div className="buttons">
        <a className="govuk-button" href={`/officer/reviews/${slug}/themes`}>
          Add a theme
        </a>
        {canHandOver && (
          <a
            className="govuk-button govuk-button--secondary"
            href={`/officer/reviews/${slug}/hand-over`}
          >
            Hand over to the decision-maker
          </a>
        )}
      </div>
    </Notice>
  )
}

function Planned({ slug }: { slug: string }) {
  return (
    <Notice>
      <p>It is planned, and not public yet. Answer what must be on record before it opens.</p>
      <p>
        <a className="govuk-button" href={`/officer/reviews/${slug}/gates`}>
          Go to the questions
        </a>
      </p>
    </Notice>
  )
}
