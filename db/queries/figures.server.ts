import type { Db } from '../schema.ts'

const MEASURED = 2_000

/** When comments came and were first decided about, over the newest 2,000 decisions since. */
export function firstDecisions(db: Db, since: string) {
  return db
    .selectFrom('decision')
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .select(['decision.decided_at', 'comment_revision.submitted_at'])
    .where('decision.decided_at', '>=', since)
    .where('decision.number', '=', 1)
    .where('decision.undone_at', 'is', null)
    .orderBy('decision.decided_at', 'desc')
    .limit(MEASURED)
    .execute()
}
