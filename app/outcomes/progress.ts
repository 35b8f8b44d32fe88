import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

const ProgressForm = z.object({
  done_on: z.iso.date({ error: 'Enter the day it was done' }),
  body: words({
    missing: 'Say what has been done',
    longest: 600,
    tooLong: 'Use 600 characters or fewer',
  }),
})

export type ProgressText = z.infer<typeof ProgressForm>

export function parseProgress(form: FormData) {
  return parseForm(ProgressForm, form)
}
