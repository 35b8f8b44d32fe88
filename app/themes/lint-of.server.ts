import { themeCounts } from '#db/queries/codings.server.ts'
import { overlapsIn, themedAndNot } from '#db/queries/lint.server.ts'
import type { Db } from '#db/schema.ts'
import { findings } from './lint.ts'

/** What is open about the codeframe of a review, with the counts it is told from. */
export async function lintOf(db: Db, review: { id: string; codeframe_id: string }) {
  const [themes, overlaps, counts] = await Promise.all([
    themeCounts(db, review.codeframe_id),
    overlapsIn(db, review.codeframe_id),
    themedAndNot(db, review.id),
  ])
  return { themes, findings: findings({ themes, overlaps, ...counts }) }
}
