import { publishedFigures, publishedThemes } from '#db/queries/published-figures.server.ts'
import { keptQuotes } from '#db/queries/quotes.server.ts'
import type { Db } from '#db/schema.ts'

/** The figures that were kept with an outcome or feedback, and a quote for each theme that can still be read. */
export async function publishedWith(db: Db, id: string) {
  const [figures, themes, quotes] = await Promise.all([
    publishedFigures(db, id),
    publishedThemes(db, id),
    keptQuotes(db, id),
  ])
  const first = new Map(quotes.toReversed().map((quote) => [quote.theme_id, quote]))
  return { figures: figures ?? null, themes, quotes: [...first.values()] }
}

export type Published = Awaited<ReturnType<typeof publishedWith>>
