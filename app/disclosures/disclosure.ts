import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'
import type { DisclosureSubject } from '#db/schema/exports.ts'

export const SUBJECT_NAMES: Record<DisclosureSubject, string> = {
  comment: 'A comment',
  person: 'A person',
  theme: 'A theme',
  review: 'A review',
}

/** How each is named in the form. */
export const HOW_NAMED: Record<DisclosureSubject, string> = {
  comment: 'By its reference, such as C-7F3K2XB.',
  person: 'By their email address, or by the end of the address of their page under People.',
  theme: 'By its name, after the word of its review: library-service-review/Somewhere quiet.',
  review: 'By its word in the address of its page, such as library-service-review.',
}

const DisclosureForm = z.object({
  about: z.enum(['comment', 'person', 'theme', 'review'], { error: 'Select what it is about' }),
  which: words({
    missing: 'Say which one',
    longest: 320,
    tooLong: 'Use 320 characters or fewer',
  }),
  request: words({
    missing: 'Give the number of the request that this answers',
    longest: 80,
    tooLong: 'Number must be 80 characters or fewer',
  }),
})

export type Wanted = z.infer<typeof DisclosureForm>

export function parseDisclosure(form: FormData) {
  return parseForm(DisclosureForm, form)
}

export const NOT_FOUND: Record<DisclosureSubject, string> = {
  comment: 'There is no comment with this reference',
  person: 'There is nobody with this address or number',
  theme: 'There is no theme of this name in that review',
  review: 'There is no review with this word',
}
