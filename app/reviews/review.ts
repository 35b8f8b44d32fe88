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

/** Handed over, and not public yet: themes are answered now. */
export function isWithDecisionMaker({ state }: { state: ReviewState }) {
  return state === 'with_decision_maker' || state === 'decided'
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

export type Plan = z.infer<typeof ReviewForm> & { publications: string[] }

/** The policy, the question, who decides, and at least one publication whose comments are evidence. */
export function parseReview(form: FormData): Parsed<Plan> {
  const parsed = parseForm(ReviewForm, form)
  const publications = form.getAll('publication').map(String).filter(isId)
  if (publications.length > 0) {
    return parsed.ok ? { ok: true, value: { ...parsed.value, publications } } : parsed
  }
  const errors = { publication: 'Select at least one publication' }
  if (parsed.ok) return { ok: false, errors, typed: { ...parsed.value } }
  return { ...parsed, errors: { ...parsed.errors, ...errors } }
}

const ScopeForm = z
  .object({
    scope_from: optionalDay('Enter the first day, or leave it empty'),
    scope_until: optionalDay('Enter the last day, or leave it empty'),
    equality: z.enum(['yes', 'no']).catch('no'),
  })
  .refine((form) => !form.scope_from || !form.scope_until || form.scope_from <= form.scope_until, {
    path: ['scope_until'],
    message: 'The last day must not be before the first',
  })

function optionalDay(error: string) {
  return z
    .union([z.literal(''), z.iso.date()], { error })
    .optional()
    .transform((day) => day || null)
}

export type Scope = {
  publications: string[]
  sections: { publication: string; section: string }[]
  from: string | null
  until: string | null
  asksEquality: boolean
}

/** Sections come as `publication#section-key`; a section of a publication not chosen is left out. */
export function parseScope(form: FormData): Parsed<Scope> {
  const parsed = parseForm(ScopeForm, form)
  const publications = form.getAll('publication').map(String).filter(isId)
  const errors = { publication: 'Select at least one publication' }
  if (!parsed.ok) {
    return publications.length > 0 ? parsed : { ...parsed, errors: { ...errors, ...parsed.errors } }
  }
  const { scope_from: from, scope_until: until, equality } = parsed.value
  if (publications.length === 0) {
    const typed = { scope_from: from ?? '', scope_until: until ?? '', equality }
    return { ok: false, errors, typed }
  }
  const sections = form.getAll('section').flatMap((value) => {
    const [publication = '', section = ''] = String(value).split('#')
    return section && publications.includes(publication) ? [{ publication, section }] : []
  })
  return {
    ok: true,
    value: { publications, sections, from, until, asksEquality: equality === 'yes' },
  }
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

const HandOverForm = z.object({
  analysis: words({
    missing: 'Write what you make of the evidence',
    longest: 20_000,
    tooLong: 'Analysis must be 20,000 characters or fewer',
  }),
})

export function parseHandOver(form: FormData) {
  return parseForm(HandOverForm, form)
}
