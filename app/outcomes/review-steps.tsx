import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn, When } from '#app/ui/when.tsx'
import type { Step, TracedReview } from './trace.ts'

export type InReview = Extract<Step, { step: 'counted' | 'concluded' | 'read_in_review' | 'next' }>

/** What became in a review of a comment, or of what was entered for somebody. */
export function ReviewStep({ step, said }: { step: InReview; said: string }) {
  switch (step.step) {
    case 'counted':
      return <Counted review={step.review} />
    case 'concluded':
      return <Concluded review={step.review} />
    case 'read_in_review':
      return (
        <>
          <h2>Read with the others</h2>
          <p>
            {said} was read in the {step.review.title} and raised none of its themes.{' '}
            <a href={`/reviews/${step.review.slug}/outcome`}>What was decided</a>
          </p>
        </>
      )
    case 'next':
      return (
        <>
          <h2>Next</h2>
          <p className="quiet">{step.words}</p>
        </>
      )
  }
}

function Counted({ review }: { review: TracedReview }) {
  return (
    <>
      <h2>Counted</h2>
      <p className="labels">
        {review.themes.map((theme) => (
          <Tag key={theme.name}>{theme.name}</Tag>
        ))}
      </p>
      <p className="quiet">
        by an officer, <When at={review.codedAt} />, in{' '}
        <a href={`/reviews/${review.slug}`}>{review.title}</a>
      </p>
    </>
  )
}

function Concluded({ review }: { review: TracedReview }) {
  const { considered, outcome } = review
  return (
    <>
      <h2>Considered and decided</h2>
      {review.themes.map(({ name, answer }) =>
        answer ? (
          <p key={name}>
            <strong>
              {name}: {DISPOSITION_NAMES[answer.disposition].toLowerCase()}.
            </strong>{' '}
            {answer.reason} {answer.what_changes && `What changes: ${answer.what_changes} `}
            {answer.changed && <a href={answer.changed.href}>{answer.changed.words}</a>}
          </p>
        ) : null,
      )}
      <p className="quiet">
        {considered && `Considered by ${considered.by} on ${dateIn(considered.at)}; `}
        {outcome && `decided by ${outcome.decidedBy} on ${dateIn(outcome.decidedOn)}. `}
        <a href={`/reviews/${review.slug}/outcome`}>Every theme and its answer</a>
      </p>
    </>
  )
}
