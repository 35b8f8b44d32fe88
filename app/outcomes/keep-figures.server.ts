import type { Trx } from '#db/schema.ts'
import type { CountedFigures } from './count-figures.server.ts'

type Keeping = {
  /** The outcome or the feedback that they are for. */
  id: string
  review: { id: string }
  at: string
  figures: CountedFigures
}

/** Keeps what was counted with what is published, for a page that many will read. */
export async function keepFigures(trx: Trx, { id, review, at, figures }: Keeping) {
  const { inCampaigns, ...counted } = figures.counts
  await trx
    .insertInto('published_figures')
    .values({
      id,
      review_id: review.id,
      counted_at: at,
      ...counted,
      in_campaigns: inCampaigns,
      uncoded: figures.uncoded,
      ...figures.coded,
    })
    .execute()
  for (const { id: theme_id, inFavour, ...theme } of figures.themes) {
    await trx
      .insertInto('published_theme')
      .values({ figures_id: id, theme_id, in_favour: inFavour, ...theme })
      .execute()
  }
  for (const quote of figures.quotes) {
    await trx
      .insertInto('published_quote')
      .values({ figures_id: id, ...quote })
      .execute()
  }
}
