import type { ReviewState } from '#db/schema/reviews.ts'
import { dateIn } from '#app/ui/when.tsx'
import { TellingLine } from './telling-line.tsx'
import type { OutcomeWork } from './work.server.ts'

type Work = { review: { slug: string; state: ReviewState }; work: OutcomeWork }

/** What is published of a review, and what can be done about it. */
export function Work({ review, work }: Work) {
  const { slug, state } = review
  const isSealed = state === 'with_decision_maker' || state === 'decided'
  if (!isSealed && !work.hasFeedback && !work.hasOutcome) return null
  return (
    <section aria-labelledby="published-of-it">
      <h2 id="published-of-it">What is published of it</h2>
      {work.withdrawnAt && !work.hasOutcome && (
        <p>The outcome was withdrawn on {dateIn(work.withdrawnAt)}.</p>
      )}
      {work.hasFeedback ? (
        <p>
          <a href={`/reviews/${slug}/feedback`}>The feedback received</a> ·{' '}
          <a href={`/officer/reviews/${slug}/feedback/withdrawal`}>Withdraw the feedback</a>
        </p>
      ) : (
        isSealed && (
          <p>
            <a href={`/officer/reviews/${slug}/feedback`}>Publish the feedback received</a>, before
            anything is decided.
          </p>
        )
      )}
      {work.hasOutcome && <Published slug={slug} work={work} />}
    </section>
  )
}

function Published({ slug, work: { telling, check } }: { slug: string; work: OutcomeWork }) {
  return (
    <>
      <p>
        <a href={`/reviews/${slug}/outcome`}>The outcome</a> ·{' '}
        <a href={`/officer/reviews/${slug}/progress`}>Say what has been done</a> ·{' '}
        <a href={`/officer/reviews/${slug}/outcome/withdrawal`}>Withdraw the outcome</a>
      </p>
      {check && <Check slug={slug} check={check} />}
      {telling && (
        <>
          <h3>Telling everyone who took part</h3>
          <TellingLine telling={telling} />
        </>
      )}
    </>
  )
}

type Checked = { slug: string; check: NonNullable<OutcomeWork['check']> }

function Check({ slug, check }: Checked) {
  if (check.following) {
    return (
      <p>
        <a href={`/officer/reviews/${check.following}`}>The review of what came of it</a> is open.
      </p>
    )
  }
  if (!check.isDue) return <p>To be checked on {dateIn(check.on)}.</p>
  return (
    <p>
      It was to be checked on {dateIn(check.on)}.{' '}
      <a href={`/officer/reviews/${slug}/reopening`}>Check whether it worked</a>
    </p>
  )
}
