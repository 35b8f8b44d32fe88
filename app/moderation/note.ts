import { parseForm, words } from '#app/platform/parse-form.ts'
import { z } from 'zod'

const NoteForm = z.object({
  words: words({
    missing: 'Write the note',
    longest: 1_000,
    tooLong: 'The note must be 1,000 characters or fewer',
  }),
})

export function parseNote(form: FormData) {
  return parseForm(NoteForm, form)
}
