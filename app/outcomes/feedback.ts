import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

const FeedbackForm = z.object({
  said: words({
    missing: 'Say what people told us',
    longest: 1_500,
    tooLong: 'Use 1,500 characters or fewer',
  }),
  next: words({
    missing: 'Say what happens next, and when',
    longest: 600,
    tooLong: 'Use 600 characters or fewer',
  }),
})

export type FeedbackText = z.infer<typeof FeedbackForm>

export function parseFeedback(form: FormData) {
  return parseForm(FeedbackForm, form)
}

const TakingDownForm = z.object({
  reason: words({
    missing: 'Give the reason: it stands where the page was',
    longest: 400,
    tooLong: 'Reason must be 400 characters or fewer',
  }),
})

/** Why an outcome or feedback is taken down, as the public reads it. */
export function parseTakingDown(form: FormData) {
  return parseForm(TakingDownForm, form)
}
