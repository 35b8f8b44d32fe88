import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'

const LONGEST = 1_500
const paragraph = (missing: string) =>
  words({ missing, longest: LONGEST, tooLong: 'Use 1,500 characters or fewer' })

const optionalDate = z
  .union([z.literal(''), z.iso.date()], { error: 'Enter a date, or leave it empty' })
  .optional()
  .transform((date) => date || null)

const OutcomeForm = z
  .object({
    asked: paragraph('Say what the council asked'),
    said: paragraph('Say what people told us'),
    did: paragraph('Say what was decided'),
    method: paragraph('Say how the comments were read and coded'),
    equality: words({ longest: LONGEST, tooLong: 'Use 1,500 characters or fewer' })
      .optional()
      .transform((text) => text || null),
    decided_by: words({
      missing: 'Enter who decided, such as Cabinet',
      longest: 120,
      tooLong: 'Use 120 characters or fewer',
    }),
    decided_on: z.iso.date({ error: 'Enter the date of the decision' }),
    reference: words({ longest: 60, tooLong: 'Use 60 characters or fewer' })
      .optional()
      .transform((text) => text || null),
    next_check_on: optionalDate,
    next_check: words({ longest: 300, tooLong: 'Use 300 characters or fewer' })
      .optional()
      .transform((text) => text || null),
  })
  .refine((form) => (form.next_check_on === null) === (form.next_check === null), {
    path: ['next_check'],
    message: 'Give both the date and what is checked, or neither',
  })

export type OutcomeText = z.infer<typeof OutcomeForm>

export function parseOutcome(form: FormData): Parsed<OutcomeText> {
  return parseForm(OutcomeForm, form)
}
