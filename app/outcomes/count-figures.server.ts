import { setImmediate } from 'node:timers/promises'
import { themeCounts, type ThemeCount } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { howCoded } from '#db/queries/published-figures.server.ts'
import { quotesToKeep } from '#db/queries/quotes.server.ts'
import { uncodedCount } from '#db/queries/reading.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import type { Db } from '#db/schema.ts'

/** When a comment is taken back later, another stands in for it. */
const QUOTES = 3

export type CountedFigures = Awaited<ReturnType<typeof countFigures>>

/**
 * What a page says of a review whose codings have ended, a theme at a time. Others have their turn
 * between two questions: on SQLite each of them keeps everybody waiting.
 */
export async function countFigures(db: Db, review: { id: string; codeframe_id: string }) {
  const { id, codeframe_id: codeframe } = review
  const counts = await contributionCounts(db, id)
  await setImmediate()
  const uncoded = await uncodedCount(db, id)
  await setImmediate()
  const coded = await howCoded(db, { review: id, codeframe })
  const themes: ThemeCount[] = []
  const quotes: Awaited<ReturnType<typeof quotesToKeep>> = []
  for (const { id: theme } of await themesOf(db, codeframe)) {
    await setImmediate()
    themes.push(...(await themeCounts(db, codeframe, theme)))
    await setImmediate()
    quotes.push(...(await quotesToKeep(db, { theme, most: QUOTES })))
  }
  return { counts, uncoded, coded, themes, quotes }
}
