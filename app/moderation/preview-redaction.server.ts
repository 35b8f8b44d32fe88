import type { Db } from '#db/schema.ts'
import { publicWords } from './public-words.server.ts'
import { parsePreview, spansOf } from './redaction.ts'

type Previewing = { revision: string; body: string; form: FormData }

/** How a comment would read, from whatever of the form is filled in so far. */
export async function previewOf(db: Db, { revision, body, form }: Previewing) {
  const asked = parsePreview(form)
  const spans = asked ? spansOf(body, asked).map((span) => ({ ...span, ...asked })) : []
  const isMissing = asked !== null && spans.length === 0
  const errors = { words: 'These words do not stand in the comment, or not there' }
  return {
    preview: await publicWords(db, revision, spans),
    errors: isMissing ? errors : undefined,
  }
}
