import type { Db } from '#db/schema.ts'
import { countFigures } from './count-figures.server.ts'
import { keepFigures } from './keep-figures.server.ts'

/** Counts what was published before figures were kept with it. */
export async function freezeEarlier(db: Db, at: string) {
  const earlier = await db
    .selectFrom('outcome')
    .innerJoin('codeframe', 'codeframe.review_id', 'outcome.review_id')
    .leftJoin('published_figures', 'published_figures.id', 'outcome.id')
    .select(['outcome.id', 'outcome.review_id', 'codeframe.id as codeframe'])
    .where('published_figures.id', 'is', null)
    .where('outcome.withdrawn_at', 'is', null)
    .where('codeframe.state', '<>', 'superseded')
    .limit(100)
    .execute()
  for (const { id, review_id, codeframe } of earlier) {
    const review = { id: review_id, codeframe_id: codeframe }
    const figures = await countFigures(db, review)
    await db.transaction().execute((trx) => keepFigures(trx, { id, review, at, figures }))
  }
}
