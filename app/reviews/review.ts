import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { ReviewState } from '#db/schema/reviews.ts'

export const REVIEW_STATES: Record<ReviewState, string> = {
  planned: 'Planned',
  gathering: 'Gathering comments',
  with_decision_maker: 'With the decision-maker',
  decided: 'Decided, not yet published',
  published: 'Outcome published',
  implemented: 'Implemented',
}

const ReviewForm = z.object({
  policy: words({
    missing: 'Enter the policy under review',
    longest: 120,
    tooLong: 'Policy must be 120 characters or fewer',
  }),
  title: words({
    missing: 'Enter a title for the review',
    longest: 120,
    tooLong: 'Title must be 120 characters or fewer',
  }),
  question: words({
    missing: 'Enter the question this review answers',
    longest: 400,
    tooLong: 'Question must be 400 characters or fewer',
  }),
  decision_maker: z.uuid({ error: 'Select who decides' }),
})

export type Opening = z.infer<typeof ReviewForm> & { publications: string[] }

/** The policy, the question, who decides, and at least one publication whose comments are evidence. */
export function parseReview(form: FormData): Parsed<Opening> {
  const parsed = parseForm(ReviewForm, form)
  const publications = form.getAll('publication').map(String).filter(isId)
  if (publications.length > 0) {
    return parsed.ok ? { ok: true, value: { ...parsed.value, publications } } : parsed
  }
  const errors = { publication: 'Select at least one publication' }
  if (parsed.ok) return { ok: false, errors, typed: { ...parsed.value } }
  return { ...parsed, errors: { ...parsed.errors, ...errors } }
}

function isId(value: string) {
  return z.uuid().safeParse(value).success
}

const ConsiderationForm = z.object({
  note: words({
    missing: 'Say what you took into account',
    longest: 4_000,
    tooLong: 'Note must be 4,000 characters or fewer',
  }),
})

export function parseConsideration(form: FormData) {
  return parseForm(ConsiderationForm, form)
}
