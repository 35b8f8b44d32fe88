import { z } from 'zod'
import { LONGEST_COMMENT } from '#app/comments/comment.ts'
import { parseForm, words } from '#app/platform/parse-form.ts'

const Asking = z.object({
  question: words({
    missing: 'Enter what the reply should answer',
    longest: 200,
    tooLong: 'The question must be 200 characters or fewer',
  }).transform((line) => line.replace(/\s+/g, ' ')),
  appointment: z.string({ error: 'Select who replies' }).min(1, 'Select who replies'),
  facts_from: z
    .string()
    .optional()
    .transform((id) => id || null),
  days: z.coerce
    .number({ error: 'Enter a number of working days' })
    .int('Enter a whole number of working days')
    .min(1, 'Enter 1 working day or more')
    .max(60, 'Enter 60 working days or fewer'),
})

export function parseAsking(form: FormData) {
  return parseForm(Asking, form)
}

const Facts = z.object({
  facts: words({
    missing: 'Enter the facts',
    longest: 10_000,
    tooLong: 'The facts must be 10,000 characters or fewer',
  }),
})

export function parseFacts(form: FormData) {
  return parseForm(Facts, form)
}

const tooLong = `The reply must be ${LONGEST_COMMENT.toLocaleString('en-GB')} characters or fewer`

const Draft = z.object({
  body: words({ missing: 'Enter the reply', longest: LONGEST_COMMENT, tooLong }),
  seen: z.coerce.number({ error: 'Open the page again' }).int().min(0),
})

/** The words of a reply, and which draft whoever sends them had before them. */
export function parseDraft(form: FormData) {
  return parseForm(Draft, form)
}

const Seen = z.object({ seen: z.coerce.number({ error: 'Open the page again' }).int().min(0) })

export function parseSeen(form: FormData) {
  return parseForm(Seen, form)
}

const Refusing = z.object({
  reason: words({
    missing: 'Say why',
    longest: 1_000,
    tooLong: 'The reason must be 1,000 characters or fewer',
  }),
})

export function parseRefusing(form: FormData) {
  return parseForm(Refusing, form)
}

/** The comments that are to be answered too, each once. */
export function parseQuestions(form: FormData) {
  const chosen = form.getAll('question').filter((id) => typeof id === 'string')
  return [...new Set(chosen)]
}

const Period = z
  .object({
    starts_on: z.iso.date({ error: 'Enter the first day' }),
    ends_on: z.iso.date({ error: 'Enter the last day' }),
    holding_line: words({
      missing: 'Enter what residents read while a reply waits',
      longest: 300,
      tooLong: 'The holding line must be 300 characters or fewer',
    }),
  })
  .refine(({ starts_on, ends_on }) => starts_on <= ends_on, {
    path: ['ends_on'],
    message: 'The last day must not be before the first',
  })

export function parsePeriod(form: FormData) {
  return parseForm(Period, form)
}
