import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'

/**
 * False for what an officer is about to code blindly: how others coded it, or what a machine thinks of
 * it, is not for them until their sample is finished.
 */
export function maySeeCodings(
  eb: ExpressionBuilder<Database, 'contribution'>,
  { db, officer }: { db: Db; officer: string },
) {
  return eb.not(
    eb.exists(
      db
        .selectFrom('sampled_contribution')
        .innerJoin('agreement_sample', 'agreement_sample.id', 'sampled_contribution.sample_id')
        .select('sampled_contribution.sample_id')
        .whereRef('sampled_contribution.contribution_id', '=', eb.ref('contribution.id'))
        .where('agreement_sample.coder', '=', officer)
        .where('agreement_sample.finished_at', 'is', null),
    ),
  )
}

/** Whether an officer is still to code this one blindly, and so sees nothing of what others made of it. */
export async function isToCodeBlindly(
  db: Db,
  { contribution, officer }: { contribution: string; officer: string },
) {
  const row = await db
    .selectFrom('contribution')
    .select('contribution.id')
    .where('contribution.id', '=', contribution)
    .where((eb) => eb.not(maySeeCodings(eb, { db, officer })))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether an officer has a sample of a review to finish. */
export async function hasSampleToFinish(
  db: Db,
  { review, officer }: { review: string; officer: string },
) {
  const sample = await db
    .selectFrom('agreement_sample')
    .select('id')
    .where('review_id', '=', review)
    .where('coder', '=', officer)
    .where('finished_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return sample !== undefined
}
