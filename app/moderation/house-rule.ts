import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

export type Wording = { title: string; text: string; leaves_placeholder: 0 | 1 }

const WordingForm = z
  .object({
    title: words({
      missing: 'Enter a short title',
      longest: 80,
      tooLong: 'The title must be 80 characters or fewer',
    }),
    text: words({
      missing: 'Say in a sentence or two what is not allowed',
      longest: 600,
      tooLong: 'The rule must be 600 characters or fewer',
    }),
    placeholder: z.enum(['yes', 'no'], { error: 'Select whether a refusal leaves a line' }),
  })
  .transform(({ title, text, placeholder }): Wording => ({
    title,
    text,
    leaves_placeholder: placeholder === 'yes' ? 1 : 0,
  }))

export function parseWording(form: FormData) {
  return parseForm(WordingForm, form)
}
