import { originalWords, standingRedactions } from '#db/queries/redactions.server.ts'
import type { Db } from '#db/schema.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { masksOf, type Category, type Span } from './redaction.ts'

/** What the public reads of a revision, or would read if more were masked. Only marks leave here. */
export async function publicWords(
  db: Db,
  revision: string,
  more: (Span & { category: Category })[],
) {
  const [words, standing] = await Promise.all([
    originalWords(db, revision),
    standingRedactions(db, revision),
  ])
  return words ? renderMarkdown(words.body, masksOf([...standing, ...more])) : ''
}
