import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'
import { filterSearch } from './queue-filter.ts'

const LONGEST_NAME = 60
const LONGEST_TEXT = 1_000

const SavedFilter = z.object({
  name: words({
    missing: 'Enter a name for this filter',
    longest: LONGEST_NAME,
    tooLong: `The name must be ${LONGEST_NAME} characters or fewer`,
  }),
  search: z
    .string({ error: 'Choose a filter first' })
    .transform((search) => filterSearch(new URLSearchParams(search)).toString())
    .refine((search) => search !== '', 'Choose a filter first'),
  shared: z.string().optional(),
})

export function parseSavedFilter(form: FormData) {
  return parseForm(SavedFilter, form)
}

const SavedReply = z.object({
  title: words({
    missing: 'Enter a title',
    longest: LONGEST_NAME,
    tooLong: `The title must be ${LONGEST_NAME} characters or fewer`,
  }),
  text: words({
    missing: 'Write the text',
    longest: LONGEST_TEXT,
    tooLong: `The text must be ${LONGEST_TEXT.toLocaleString('en-GB')} characters or fewer`,
  }),
  /** The one that this takes the place of. */
  replaces: z
    .string()
    .optional()
    .transform((id) => id || null),
})

export function parseSavedReply(form: FormData) {
  return parseForm(SavedReply, form)
}
