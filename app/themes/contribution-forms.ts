import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

const RichnessForm = z
  .object({ rich: z.enum(['yes', 'no'], { error: 'Say whether it is rich in evidence' }) })
  .transform(({ rich }) => ({ isRich: rich === 'yes' }))

export function parseRichness(form: FormData) {
  return parseForm(RichnessForm, form)
}

const PublicWordsForm = z.object({
  words: words({ longest: 2_000, tooLong: 'It must be 2,000 characters or fewer' }),
})

export function parsePublicWords(form: FormData) {
  return parseForm(PublicWordsForm, form)
}
