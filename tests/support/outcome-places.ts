import { publishFeedback } from '#app/outcomes/feedback.server.ts'
import { traceKey } from '#app/comments/trace-key.server.ts'
import { reportProgress } from '#app/outcomes/report-progress.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { progressOf } from '#db/queries/progress.server.ts'
import type { ContributionTable } from '#db/schema/themes.ts'
import type { Insertable } from 'kysely'
import type { Rule } from './acts-by-route.ts'
import { aMomentLater, anOfficer } from './ambleford.ts'
import { aConcludedReview, aReviewToDecide, type Maker } from './places.ts'
import * as reviews from './review.ts'

/** Feedback as officers write it, on a review whose evidence is with the decision-maker. */
export async function theFeedback(review: reviews.AReview) {
  const feedback = { said: 'Most asked for somewhere quiet.', next: 'Cabinet decides in May.' }
  const { officer } = review
  const published = await publishFeedback(db, { review, feedback, officer, at: aMomentLater() })
  if (!published.ok) throw new Error(`The feedback was refused: ${published.why}`)
}

type Entered = Omit<Partial<Insertable<ContributionTable>>, 'reference'>

/** A letter as an officer enters it. */
export async function aLetterIn(review: { id: string }, entered: Entered = {}) {
  const [id, at] = [newId(), aMomentLater()]
  const reference = `L-${id}`
  const letter = {
    ...{ id, review_id: review.id, channel: 'letter' as const, reference },
    ...{ body: 'Keep a quiet room, please.', received_on: '2026-11-02' },
    ...{ entered_by: (await anOfficer()).id, entered_at: at, counts_as: id },
    contributor_email: `${id}@elsewhere.example`,
    may_contact_at: at,
    ...entered,
  }
  await db.insertInto('contribution').values(letter).execute()
  return letter
}

const aReviewWithFeedback: Maker = async () => {
  const review = await reviews.aReview()
  await reviews.aTheme(review)
  await reviews.handingOver(review)
  await theFeedback(review)
  return { params: { slug: review.slug } }
}

const aReportedOutcome: Maker = async () => {
  const review = await reviews.aReview()
  const { id } = await reviews.concluding(review, [await reviews.aTheme(review)])
  const progress = { done_on: '2026-01-05', body: 'The room is painted.' }
  const { officer } = review
  await reportProgress(db, { outcome: { id }, progress, officer, at: aMomentLater() })
  const [entry] = await progressOf(db, id)
  return { params: { slug: review.slug, id: entry?.id ?? '' } }
}

/** Whoever holds the link in the mail about it. */
const aLetterOfTheirs: Maker = async (_, whose) => {
  const { id, reference } = await aLetterIn(await reviews.aReview())
  const place = { params: { reference } }
  if (whose === 'another') return place
  return { ...place, cookie: `folkmoot-traces=${reference}.${traceKey({ id })}` }
}

/** Places a form about what is published of a review may be sent to. */
export async function outcomePlaces() {
  const places = []
  // One after the other: two reviews of one title at once would want the same address.
  for (const make of [aReportedOutcome, aReviewWithFeedback]) {
    places.push(await make({ who: 'visitor', person: null, member: null, cookie: '' }, 'own'))
  }
  return places.map(({ params }) => params ?? {})
}

const concluded = { act: null, at: aConcludedReview } as const

export const OUTCOME_RULES: Record<string, Rule> = {
  'public/what-changed.tsx': { act: 'read' },
  'public/outcome.tsx': { act: 'read', at: aConcludedReview },
  'public/feedback.tsx': { act: 'read', at: aReviewWithFeedback },
  'account/contribution-trace.tsx': { act: 'see_trace', at: aLetterOfTheirs },
  'officer/outcome.tsx': { act: null, at: aReviewToDecide },
  'officer/feedback.tsx': { act: null, at: aReviewToDecide },
  'officer/feedback-withdrawal.tsx': { act: null, at: aReviewWithFeedback },
  'officer/outcome-withdrawal.tsx': concluded,
  'officer/progress.tsx': concluded,
  'officer/progress-striking.tsx': { act: null, at: aReportedOutcome },
  'officer/reopening.tsx': concluded,
  'api/what-changed-feed.ts': { act: 'read' },
  'api/reviews.ts': { act: 'read' },
  'api/review.ts': { act: 'read', at: aConcludedReview },
}
