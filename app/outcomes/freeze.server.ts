import { themeCounts } from '#db/queries/codings.server.ts'
import { uncodedCount } from '#db/queries/reading.server.ts'
import { contributionCounts } from '#db/queries/outcomes.server.ts'
import { howCoded } from '#db/queries/published-figures.server.ts'
import { quotesToKeep } from '#db/queries/quotes.server.ts'
import type { Trx } from '#db/schema.ts'

type Freezing = {
  /** The outcome or the feedback that they are for. */
  id: string
  review: { id: string; codeframe_id: string }
  at: string
}

/** When a comment is taken back later, another stands in for it. */
const QUOTES = 3

/** Counts a review once, for a page that many will read, and keeps the figures with what is published. */
export async function freezeFigures(trx: Trx, { id, review, at }: Freezing) {
  const [counts, uncoded, coded, themes, quotes] = [
    await contributionCounts(trx, review.id),
    await uncodedCount(trx, review.id),
    await howCoded(trx, { review: review.id, codeframe: review.codeframe_id }),
    await themeCounts(trx, review.codeframe_id),
    await quotesToKeep(trx, { codeframe: review.codeframe_id, most: QUOTES }),
  ]
  const { inCampaigns, ...counted } = counts
  await trx
    .insertInto('published_figures')
    .values({
      id,
      review_id: review.id,
      counted_at: at,
      ...counted,
      in_campaigns: inCampaigns,
      uncoded,
      ...coded,
    })
    .execute()
  for (const { id: theme_id, inFavour, ...theme } of themes) {
    await trx
      .insertInto('published_theme')
      .values({ figures_id: id, theme_id, in_favour: inFavour, ...theme })
      .execute()
  }
  for (const quote of quotes) {
    await trx
      .insertInto('published_quote')
      .values({ figures_id: id, ...quote })
      .execute()
  }
}
